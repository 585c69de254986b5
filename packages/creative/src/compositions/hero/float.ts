import { aspectOf } from "../../parts/corner-product.ts";
import { footFact } from "../../parts/foot-fact.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { product } from "../../parts/product.ts";
import { headline, text, under } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** Head upper left, the whole product floating below it in the scene. */
export const float: Composition = {
  id: "hero-float",
  archetype: "hero",
  needs: ["cutout"],
  canvases: ["picture", "accent", "canvas", "dark", "second", "soft"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left } = stage.frame;
  const { copy } = stage.document;
  const wide = aspectOf(stage) > 1.1;
  const slim = aspectOf(stage) < 0.75;
  product(stage, {
    box: perBox(stage, {
      "1:1": wide
        ? { x: 190, y: 400, w: 760, h: 560 }
        : slim
          ? { x: 470, y: 330, w: 620, h: 730 }
          : { x: 340, y: 410, w: 660, h: 640 },
      "9:16": { x: 200, y: 900, w: 780, h: 960 },
      "16:9": { x: 940, y: 80, w: 880, h: 920 },
    }),
    rotate: wide ? -9 : slim ? 8 : -5,
    shadow: "floating",
    skin,
  });
  const head = headline(stage, copy.headline, {
    x: left,
    y: perY(stage, { "1:1": 80, "9:16": 306, "16:9": 104 }),
    ...perBox(stage, { "1:1": { w: 760, h: 230 }, "9:16": { w: 860, h: 380 }, "16:9": { w: 820, h: 430 } }),
    color: skin.text,
    accent: skin.accent,
    maxLines: per(stage, { "1:1": 2, "9:16": 3, "16:9": 4 }),
    scale: per(stage, { "1:1": 1, "9:16": 1.1, "16:9": 1.1 }),
  });
  if (copy.subheadline) {
    text(stage, copy.subheadline, {
      x: left,
      y: head.bottom + 48,
      w: perW(stage, { "1:1": 420, "9:16": 700, "16:9": 640 }),
      size: under(head, 36),
      min: 30,
      color: skin.text,
      maxLines: 3,
      role: "sub",
    });
  }
  const mark = logo(stage, { x: left, baseline: stage.frame.bottom, color: skin.text, on: skin.ground });
  if (stage.ratio === "16:9")
    footFact(stage, {
      x: mark.x + mark.w + 40,
      baseline: stage.frame.bottom,
      w: 880 - mark.x - mark.w,
      color: skin.text,
      align: "right",
    });
}
