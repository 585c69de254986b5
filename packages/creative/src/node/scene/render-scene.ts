import type { SceneSpec } from "@static-engine/contracts";
import type { Palette } from "../../color/palette.ts";
import { seeded } from "../../document/seeded.ts";
import { sceneColors } from "../../scene/scene-colors.ts";
import type { Clip } from "../paint/blend.ts";
import type { Pixels } from "../pixels.ts";
import { develop } from "./develop.ts";
import { FAMILIES } from "./families.ts";
import type { Scene, SceneInks } from "./family.ts";
import { flat } from "./flat.ts";
import { labOf } from "./oklab.ts";

/** A text-free background in the brand's colours as a picture of its own; same spec, same bytes. */
export async function renderScene(
  spec: SceneSpec,
  palette: Palette,
  width: number,
  height: number,
): Promise<Pixels> {
  const { family, seed } = spec;
  return renderGround({ family, seed, colors: sceneColors(palette, family).colors, width, height });
}

/** What a ground is made from; `flat` is one colour with its drift, sizes in px. */
export type GroundSpec = {
  family: string;
  seed: number;
  colors: readonly string[];
  width: number;
  height: number;
};

/** A ground as a picture of its own. */
export async function renderGround(spec: GroundSpec): Promise<Pixels> {
  const { width, height } = spec;
  const canvas = { width, height, data: Buffer.allocUnsafeSlow(width * height * 4) };
  paintScene(canvas, await sceneOf(spec), spec, 0, 0, { left: 0, top: 0, right: width, foot: height });
  return canvas;
}

/** Paints a scene made for `size` with its upper left corner at x, y, as far as the clip lets it be seen. */
export function paintScene(
  canvas: Pixels,
  scene: Scene,
  size: { width: number; height: number },
  x: number,
  y: number,
  clip: Clip,
): void {
  const foot = Math.min(clip.foot, y + size.height);
  develop(canvas, scene, size.width, x, y, { ...clip, foot });
}

/** A scene ready to be painted: the slow part is done, rows follow. */
export async function sceneOf({ family, seed, colors, width, height }: GroundSpec): Promise<Scene> {
  const side = Math.min(width, height);
  const size = { width, height, side };
  const paint = FAMILIES[family];
  if (!paint) return { rows: [flat(size, colors, seed)], grain: 2.2 };
  const focus = focusOf(width, height);
  return paint({
    size,
    inks: inksOf(colors),
    random: seeded(seed),
    w: width / side,
    h: height / side,
    focus: { x: focus.x / side, y: focus.y / side },
  });
}

// Text lies left and above; the product and what surrounds it lie right and below.
function focusOf(width: number, height: number): { x: number; y: number } {
  if (height > width * 1.2) return { x: width * 0.66, y: height * 0.8 };
  if (width > height * 1.2) return { x: width * 0.82, y: height * 0.6 };
  return { x: width * 0.78, y: height * 0.72 };
}

function inksOf(colors: readonly string[]): SceneInks {
  const [
    ground = "#888888",
    end = ground,
    accent = ground,
    second = end,
    ink = "#111111",
    soft = "#F4F4F2",
    canvas = ground,
  ] = colors;
  const hex = { ground, end, accent, second, ink, soft, canvas };
  return {
    hex,
    lab: {
      ground: labOf(ground),
      end: labOf(end),
      accent: labOf(accent),
      second: labOf(second),
      ink: labOf(ink),
      soft: labOf(soft),
      canvas: labOf(canvas),
    },
  };
}
