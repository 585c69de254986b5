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
import { per, perBox, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** One product across a seam: one half in the night of the brand's colour, the other as it is. */
export const seam: Composition = {
  id: "split-seam",
  archetype: "split",
  needs: ["cutout", "beforeAfter"],
  canvases: ["dark", "second", "canvas"],
  arrange,
};

function arrange(stage: Stage): void {
  const tall = stage.ratio === "9:16";
  const night = nightOf(stage);
  const day = skinOf(stage.palette, "soft");
  stage.skin = day;
  const cut = stage.w / 2;
  const first: Box = { x: 0, y: 0, w: cut, h: stage.h };
  const second: Box = { x: cut, y: 0, w: stage.w - cut, h: stage.h };
  fill(stage, second, "flat", stage.document.seed, [day.ground, day.groundEnd]);
  fill(stage, first, "flat", stage.document.seed, [night.ground, night.groundEnd]);

  const aspect = aspectOf(stage);
  const size = perBox(stage, {
    "1:1": { w: 780, h: 640 },
    "9:16": { w: 960, h: 1080 },
    "16:9": { w: 860, h: 600 },
  });
  const h = Math.min(size.h, size.w / aspect);
  const cy = perY(stage, { "1:1": 545, "9:16": 1160, "16:9": 560 });
  const box = { x: cut - (h * aspect) / 2, y: cy - h / 2, w: h * aspect, h };
  half(stage, second, box, day);
  half(stage, first, box, night, toneOf(night));

  const { before, after } = beforeAfter(stage.document);
  const { left } = stage.frame;
  const afterX = cut + per(stage, { "1:1": 50, "9:16": 48, "16:9": 80 });
  const w = perW(stage, { "1:1": 420, "9:16": 352, "16:9": 740 });
  const top = perY(stage, { "1:1": 76, "9:16": 400, "16:9": 96 });
  const heads = { y: top, w, h: 116, maxLines: 2, scale: 0.66 };
  const one = headline(stage, before.head, { x: left, ...heads, w: tall ? 410 : w, color: night.text });
  const two = headline(stage, after.head, { x: afterX, ...heads, color: day.accent });
  const lineY = tall
    ? Math.max(one.bottom, two.bottom) + 40
    : perY(stage, { "1:1": 916, "9:16": 0, "16:9": 900 });
  const lines = { y: lineY, size: 34, face: stage.type.bold, maxLines: 3, role: "sub" } as const;
  if (before.line)
    text(stage, before.line, {
      ...lines,
      x: left,
      w: perW(stage, { "1:1": 400, "9:16": 400, "16:9": 480 }),
      color: night.text,
    });
  if (after.line)
    text(stage, after.line, {
      ...lines,
      x: afterX,
      w: perW(stage, { "1:1": 250, "9:16": 340, "16:9": 460 }),
      color: day.text,
    });
  if (tall) {
    logo(stage, {
      x: left,
      baseline: perY(stage, { "1:1": 357, "9:16": 357, "16:9": 357 }),
      color: night.accent,
      on: night.ground,
    });
    return;
  }
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
