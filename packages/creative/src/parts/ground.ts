import type { FlatRole, Skin } from "../color/skin.ts";
import { skinOf } from "../color/skin.ts";
import type { Stage } from "../compositions/stage.ts";
import type { Box } from "../layers/layer.ts";
import { sceneColors } from "../scene/scene-colors.ts";

/** Paints the whole canvas: the scene where the document asks for a picture, else the brand's flat colour. */
export function ground(stage: Stage): Skin {
  const { scene, canvas } = stage.document;
  if (canvas === "picture" && scene) {
    const tuned = sceneColors(stage.palette, scene.family);
    // A scene is never as even as a flat, so secondary text takes the full tone on it.
    stage.skin = { ...tuned.skin, muted: tuned.skin.text };
    fill(stage, { x: 0, y: 0, w: stage.w, h: stage.h }, scene.family, scene.seed, tuned.colors);
    return stage.skin;
  }
  return panel(stage, { x: 0, y: 0, w: stage.w, h: stage.h }, stage.role);
}

/** A mass of one brand colour, with its lightness drift and grain. */
export function panel(stage: Stage, box: Box, role: FlatRole): Skin {
  const skin = skinOf(stage.palette, role);
  fill(stage, box, "flat", stage.document.seed, [skin.ground, skin.groundEnd]);
  return skin;
}

/** A ground of any family in a box. */
export function fill(stage: Stage, box: Box, family: string, seed: number, colors: readonly string[]): void {
  const whole = { x: Math.round(box.x), y: Math.round(box.y), w: Math.round(box.w), h: Math.round(box.h) };
  stage.layers.push({ kind: "rect", box: whole, color: colors[0] ?? stage.skin.ground, radius: 0 });
  stage.layers.push({
    kind: "image",
    role: "ground",
    request: { kind: "ground", family, seed, colors, width: whole.w, height: whole.h },
    box: whole,
    rotate: 0,
    opacity: 1,
  });
}
