import { mix, shift, toOklch } from "../color/oklch.ts";
import type { Palette } from "../color/palette.ts";
import type { Skin } from "../color/skin.ts";
import { skinOf } from "../color/skin.ts";

type SceneTone = "dark" | "canvas" | "soft";

/** Scene families, each with the tone of its quiet zone; text is set for that tone. */
const SCENES: Record<string, SceneTone> = {
  mesh: "soft",
  paper: "soft",
  podium: "canvas",
  leaf: "canvas",
  terrazzo: "soft",
  halftone: "canvas",
  spotlight: "dark",
  shapes: "canvas",
  rays: "canvas",
  blobs: "canvas",
  arcs: "dark",
  horizon: "dark",
  window: "canvas",
  grid: "soft",
  water: "canvas",
  fabric: "canvas",
  sky: "canvas",
  marble: "soft",
};

export const SCENE_FAMILIES: readonly string[] = Object.keys(SCENES);

/** Colours handed to a family ([ground, end, accent, second, ink, soft]) and the skin for text over it. */
export function sceneColors(palette: Palette, family: string): { colors: string[]; skin: Skin } {
  const tone = SCENES[family] ?? "canvas";
  const skin = skinOf(palette, tone);
  if (family === "spotlight" || family === "horizon") {
    // A lit floor wants a deep ground that still is the brand's hue.
    const base = toOklch(palette.canvas);
    const deep = shift(palette.canvas, {
      l: Math.min(0.3, base.l),
      c: Math.min(0.16, Math.max(0.02, base.c)),
    });
    const lit = shift(deep, { l: family === "spotlight" ? 0.52 : 0.36 });
    const dark = skinOf({ ...palette, ink: deep }, "dark");
    return {
      colors: [deep, lit, palette.accent, palette.second, palette.ink, palette.soft, palette.canvas],
      skin: dark,
    };
  }
  const light = family === "mesh" ? mix(palette.soft, palette.canvas, 0.35) : skin.ground;
  return {
    colors: [
      light,
      skin.groundEnd,
      palette.accent,
      palette.second,
      palette.ink,
      palette.soft,
      palette.canvas,
    ],
    skin: family === "mesh" ? { ...skinOf({ ...palette, soft: light }, "soft") } : skin,
  };
}
