import type { SceneSpec } from "@static-engine/contracts";
import type { Palette } from "../../color/palette.ts";
import { seeded } from "../../document/seeded.ts";
import { sceneColors } from "../../scene/scene-colors.ts";
import type { Pixels } from "../pixels.ts";
import { develop } from "./develop.ts";
import { FAMILIES } from "./families.ts";
import type { SceneInks } from "./family.ts";
import { flat } from "./flat.ts";
import { labOf } from "./oklab.ts";

/** A text-free background in the brand's colours; same spec, same bytes. */
export function renderScene(
  spec: SceneSpec,
  palette: Palette,
  width: number,
  height: number,
): Promise<Pixels> {
  return renderGround(spec.family, spec.seed, sceneColors(palette, spec.family).colors, width, height);
}

/** Any ground by family and colours; `flat` is one colour with its drift. */
export async function renderGround(
  family: string,
  seed: number,
  colors: readonly string[],
  width: number,
  height: number,
): Promise<Pixels> {
  const side = Math.min(width, height);
  const size = { width, height, side };
  const paint = FAMILIES[family];
  if (!paint) return develop(width, height, { rows: [flat(size, colors, seed)], grain: 2.2 });
  const focus = focusOf(width, height);
  const scene = await paint({
    size,
    inks: inksOf(colors),
    random: seeded(seed),
    w: width / side,
    h: height / side,
    focus: { x: focus.x / side, y: focus.y / side },
  });
  return develop(width, height, scene);
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
