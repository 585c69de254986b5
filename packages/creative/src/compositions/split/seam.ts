import { mix, shift, toOklch } from "../../color/oklch.ts";
import type { Skin } from "../../color/skin.ts";
import { skinOf } from "../../color/skin.ts";
import { beforeAfter } from "../../document/before-after.ts";
import type { Box, Duotone } from "../../layers/layer.ts";
import { aspectOf } from "../../parts/corner-product.ts";
import { fill } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { product } from "../../parts/product.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import type { Stage } from "../stage.ts";
import { per } from "../stage.ts";

/** One product across a seam: one half in the night of the brand's colour, the other as it is. */
export const seam: Composition = {
  id: "split-seam",
  archetype: "split",
  needs: ["picture", "beforeAfter"],
  canvases: ["dark", "second", "canvas"],
  arrange,
};

function arrange(stage: Stage): void {
  const tall = stage.ratio === "9:16";
  const night = nightOf(stage);
  const day = skinOf(stage.palette, "soft");
  stage.skin = day;
  const cut = tall ? 776 : stage.w / 2;
  const first: Box = tall ? { x: 0, y: 0, w: stage.w, h: cut } : { x: 0, y: 0, w: cut, h: stage.h };
  const second: Box = tall
    ? { x: 0, y: cut, w: stage.w, h: stage.h - cut }
    : { x: cut, y: 0, w: stage.w - cut, h: stage.h };
  fill(stage, second, "flat", stage.document.seed, [day.ground, day.groundEnd]);
  fill(stage, first, "flat", stage.document.seed, [night.ground, night.groundEnd]);

  const aspect = aspectOf(stage);
  const size = per(stage, {
    "1:1": { w: 780, h: 640 },
    "9:16": { w: 640, h: 430 },
    "16:9": { w: 900, h: 600 },
  });
  const h = Math.min(size.h, size.w / aspect);
  const cx = tall ? 640 : cut;
  const cy = per(stage, { "1:1": 545, "9:16": cut, "16:9": 560 });
  const box = { x: cx - (h * aspect) / 2, y: cy - h / 2, w: h * aspect, h };
  half(stage, second, box, day);
  half(stage, first, box, night, toneOf(night));

  const { before, after } = beforeAfter(stage.document);
  const { left } = stage.frame;
  const short = before.head.length <= 12 && after.head.length <= 12;
  const w = per(stage, { "1:1": 420, "9:16": 560, "16:9": short ? 760 : 620 });
  const top = per(stage, { "1:1": 76, "9:16": 306, "16:9": 96 });
  const headH = per(stage, { "1:1": 110, "9:16": 110, "16:9": 130 });
  const common = { w, h: headH, maxLines: 2, scale: short ? 0.62 : 0.8 };
  headline(stage, before.head, { x: left, y: top, ...common, color: night.text });
  const afterX = tall ? left : cut + per(stage, { "1:1": 50, "9:16": 0, "16:9": 80 });
  headline(stage, after.head, {
    x: afterX,
    y: tall ? 1040 : top,
    ...common,
    h: tall ? 100 : headH,
    color: day.accent,
  });
  const lineW = per(stage, { "1:1": 400, "9:16": 330, "16:9": 480 });
  if (before.line)
    text(stage, before.line, {
      x: left,
      y: per(stage, { "1:1": 916, "9:16": 440, "16:9": 900 }),
      w: lineW,
      size: 34,
      color: night.text,
      face: stage.type.bold,
      maxLines: 3,
      role: "sub",
    });
  if (after.line)
    text(stage, after.line, {
      x: afterX,
      y: per(stage, { "1:1": 916, "9:16": 1160, "16:9": 900 }),
      w: per(stage, { "1:1": 270, "9:16": 460, "16:9": 480 }),
      size: 34,
      color: day.text,
      face: stage.type.bold,
      maxLines: 3,
      role: "sub",
    });
  logo(stage, {
    x: stage.frame.right,
    align: "right",
    baseline: stage.frame.bottom,
    color: day.accent,
    on: day.ground,
  });
}

// The night half is the brand's own colour when that is deep enough, else its ink.
function nightOf(stage: Stage): Skin {
  const { palette, document } = stage;
  const wanted =
    document.canvas === "second"
      ? palette.second
      : document.canvas === "canvas"
        ? palette.canvas
        : palette.ink;
  return skinOf(
    palette,
    toOklch(wanted).l < 0.62 && wanted !== palette.ink
      ? document.canvas === "second"
        ? "second"
        : "canvas"
      : "dark",
  );
}

function toneOf(night: Skin): Duotone {
  const { c, h } = toOklch(night.ground);
  const dark = shift(night.ground, { l: 0.13, c: Math.min(c, 0.08) });
  return [
    dark,
    mix(shift(night.ground, { l: 0.5, c: Math.min(0.16, c * 1.1), h }), night.ground, 0.25),
    shift(night.ground, { l: 0.8, c: Math.min(0.1, c) }),
  ];
}

/** The product as seen through one half: the same box, cut at the seam. */
function half(stage: Stage, frame: Box, box: Box, skin: Skin, duotone?: Duotone): void {
  const before = stage.layers.length;
  product(stage, {
    box: { ...box, x: box.x - frame.x, y: box.y - frame.y },
    shadow: "floating",
    skin,
    duotone,
  });
  const layers = stage.layers.splice(before);
  stage.layers.push({ kind: "group", box: frame, rotate: 0, clip: true, layers });
}
