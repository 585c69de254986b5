import { aspectOf } from "../../parts/corner-product.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { product } from "../../parts/product.ts";
import { headline, text, under } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** Two lines on the quiet side, the product large and cut by two edges. */
export const crop: Composition = {
  id: "hero-crop",
  archetype: "hero",
  needs: ["cutout"],
  canvases: ["picture", "canvas", "dark", "second", "soft", "accent"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left } = stage.frame;
  const { copy } = stage.document;
  const slim = aspectOf(stage) < 0.75;
  product(stage, {
    box: perBox(stage, {
      "1:1": slim ? { x: 570, y: 340, w: 500, h: 980 } : { x: 290, y: 350, w: 1040, h: 960 },
      "9:16": slim ? { x: 480, y: 980, w: 620, h: 1250 } : { x: 90, y: 990, w: 1180, h: 1100 },
      "16:9": slim ? { x: 1210, y: 60, w: 640, h: 1300 } : { x: 960, y: 40, w: 1200, h: 1120 },
    }),
    anchor: { x: slim ? 0.5 : 0, y: 0 },
    rotate: slim ? 9 : 5,
    shadow: "floating",
    skin,
  });
  // A tall ad has its product below the words, so its logo opens the column instead of closing it.
  const tall = stage.ratio === "9:16";
  const mark = logo(stage, {
    x: left,
    baseline: tall ? stage.frame.top + 50 : stage.frame.bottom,
    color: tall ? skin.accent : skin.text,
    on: skin.ground,
  });
  const head = headline(stage, copy.headline, {
    x: left,
    y: tall ? mark.y + mark.h + 76 : perY(stage, { "1:1": 80, "9:16": 306, "16:9": 104 }),
    ...perBox(stage, { "1:1": { w: 900, h: 260 }, "9:16": { w: 860, h: 420 }, "16:9": { w: 900, h: 420 } }),
    color: skin.text,
    accent: skin.accent,
    maxLines: per(stage, { "1:1": copy.headline.length > 26 ? 3 : 2, "9:16": 4, "16:9": 3 }),
    scale: per(stage, { "1:1": 1.05, "9:16": 1.15, "16:9": 1.25 }),
  });
  if (copy.subheadline) {
    text(stage, copy.subheadline, {
      x: left,
      y: head.bottom + 56,
      w: perW(stage, { "1:1": slim ? 420 : 270, "9:16": slim ? 400 : 700, "16:9": 640 }),
      size: under(head, 36),
      min: 30,
      color: skin.text,
      maxLines: 5,
      role: "sub",
    });
  }
}
