import type { SceneSpec } from "@static-engine/contracts";
import type { Palette } from "../../color/palette.ts";
import { sceneColors } from "../../scene/scene-colors.ts";
import type { Pixels } from "../pixels.ts";
import { createCanvas, develop } from "./canvas.ts";
import { paintFlat } from "./flat.ts";

/** A text-free background in the brand's colours; same spec, same bytes. */
export function renderScene(spec: SceneSpec, palette: Palette, width: number, height: number): Pixels {
  return renderGround(spec.family, spec.seed, sceneColors(palette, spec.family).colors, width, height);
}

export function renderGround(
  _family: string,
  seed: number,
  colors: readonly string[],
  width: number,
  height: number,
): Pixels {
  const canvas = createCanvas(width, height);
  paintFlat(canvas, colors, seed);
  return develop(canvas, 2.2);
}
