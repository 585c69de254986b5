import type { FloatCanvas } from "./canvas.ts";
import type { Lab } from "./oklab.ts";

/** What a scene is painted with: the brand's roles, hex for masks and OKLab for fields. */
export type SceneInks = {
  hex: {
    ground: string;
    end: string;
    accent: string;
    second: string;
    ink: string;
    soft: string;
    canvas: string;
  };
  lab: { ground: Lab; end: Lab; accent: Lab; second: Lab; ink: Lab; soft: Lab; canvas: Lab };
};

export type SceneContext = {
  canvas: FloatCanvas;
  inks: SceneInks;
  /** Seeded numbers in 0–1. */
  random: () => number;
  /** Width and height in short sides. */
  w: number;
  h: number;
  /** Where things happen: away from the text, in short sides. */
  focus: { x: number; y: number };
};

/** Paints a family and returns the grain (σ in levels) that it wants. */
export type SceneFamily = (context: SceneContext) => Promise<number> | number;
