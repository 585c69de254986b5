import type { Lab } from "./oklab.ts";

/** Works on one row of the picture: `line` holds r, g, b of each pixel as 8-bit values not yet rounded. */
export type Row = (line: Float32Array, y: number) => void;

/** A scene as it is painted: what each row goes through, back to front, and the grain (σ in levels) it wants. */
export type Scene = { rows: readonly Row[]; grain: number };

/** What a scene is painted with: the brand's roles, hex for shapes and OKLab for fields. */
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

type SceneContext = {
  size: SceneSize;
  inks: SceneInks;
  /** Seeded numbers in 0–1. */
  random: () => number;
  /** Width and height in short sides. */
  w: number;
  h: number;
  /** Where things happen: away from the text, in short sides. */
  focus: { x: number; y: number };
};

/** Pixels of the picture; `side` is the shorter one. */
export type SceneSize = { width: number; height: number; side: number };

export type SceneFamily = (context: SceneContext) => Promise<Scene> | Scene;
