import type { FlatRole, Skin } from "../color/skin.ts";
import { skinOf } from "../color/skin.ts";
import type { Stage } from "../compositions/stage.ts";
import type { Box } from "../layers/layer.ts";
import { sceneColors } from "../scene/scene-colors.ts";
import { backdrop } from "./backdrop.ts";
import { svg } from "./svg.ts";

/** Paints the whole canvas: the scene where the document asks for a picture, else the brand's flat colour. */
export function ground(stage: Stage): Skin {
  const { scene, canvas } = stage.document;
  const picture = canvas === "picture" ? scene?.painted?.pictures[stage.ratio] : undefined;
  if (picture) {
    const tuned = skinOf({ ...stage.palette, canvas: picture.color }, "canvas");
    stage.skin = { ...tuned, muted: tuned.text };
    stage.layers.push(...backdrop(stage, picture));
    if (stage.document.scrim) scrim(stage, tuned.ground);
    return stage.skin;
  }
  if (canvas === "picture" && scene) {
    const tuned = sceneColors(stage.palette, scene.family);
    // A scene is never as even as a flat, so secondary text takes the full tone on it.
    stage.skin = { ...tuned.skin, muted: tuned.skin.text };
    fill(stage, { x: 0, y: 0, w: stage.w, h: stage.h }, scene.family, scene.seed, tuned.colors);
    if (stage.document.scrim) scrim(stage, tuned.skin.ground);
    return stage.skin;
  }
  return panel(stage, { x: 0, y: 0, w: stage.w, h: stage.h }, stage.role);
}

// From the side where words stand: full for half the way, gone before the product.
function scrim(stage: Stage, color: string): void {
  const tall = stage.h > stage.w;
  const end = tall ? 'x2="0" y2="1"' : 'x2="1" y2="0"';
  const stops = [
    [0, 0.92],
    [0.5, 0.82],
    [1, 0],
  ].map(([at, alpha]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${alpha}"/>`);
  const box = { x: 0, y: 0, w: tall ? stage.w : stage.w * 0.82, h: tall ? stage.h * 0.7 : stage.h };
  svg(stage, {
    box,
    // In the box's own shape: a square one would be fitted into it and leave bare bands.
    viewBox: `0 0 ${box.w} ${box.h}`,
    body: `<defs><linearGradient id="f" x1="0" y1="0" ${end}>${stops.join("")}</linearGradient></defs><rect width="${box.w}" height="${box.h}" fill="url(#f)"/>`,
  });
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
