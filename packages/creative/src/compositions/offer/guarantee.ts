import { skinOf } from "../../color/skin.ts";
import { bigSeal } from "../../parts/big-seal.ts";
import { footFact } from "../../parts/foot-fact.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perW } from "../place.ts";
import type { Stage } from "../stage.ts";

/** The promise as a seal larger than anything else, the product beside it, the terms in one line. */
export const guarantee: Composition = {
  id: "offer-guarantee",
  archetype: "offer",
  needs: ["guarantee"],
  canvases: ["soft", "dark", "canvas", "second", "accent"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left, right, bottom } = stage.frame;
  const { facts, copy } = stage.document;
  const promise = facts.guarantee;
  if (!promise) return;
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: -60, y: 400, w: 560, h: 780 },
      "9:16": { x: 30, y: 1100, w: 700, h: 940 },
      "16:9": { x: 1270, y: 250, w: 640, h: 960 },
    }),
    anchor: { x: 0.4, y: 0 },
    rotate: per(stage, { "1:1": -7, "9:16": -7, "16:9": 8 }),
    shadow: "floating",
    skin,
  });
  const head = headline(stage, copy.headline, {
    x: left,
    ...perBox(stage, {
      "1:1": { y: 78, w: 900, h: 210 },
      "9:16": { y: 306, w: 860, h: 250 },
      "16:9": { y: 96, w: 760, h: 300 },
    }),
    color: skin.text,
    accent: skin.accent,
    maxLines: per(stage, { "1:1": 2, "9:16": 3, "16:9": 3 }),
    scale: 1,
  });
  const own = skinOf(stage.palette, otherMass(stage, skin, ["accent", "canvas", "dark", "soft"]));
  const at = perBox(stage, {
    "1:1": { cx: 742, cy: 560, w: 470 },
    "9:16": { cx: 650, cy: 1000, w: 480 },
    "16:9": { cx: 1180, cy: 470, w: 560 },
  });
  bigSeal(stage, {
    cx: at.cx,
    cy: at.cy,
    size: Math.min(at.w, perW(stage, { "1:1": 470, "9:16": 480, "16:9": 560 })),
    fill: own.ground,
    color: own.text,
    ring: own.accent,
    value: promise.days === null ? null : String(promise.days),
    unit: promise.days === null ? null : stage.words.days(promise.days),
  });
  // The headline may be the promise's own first sentence; the rest of it follows.
  const rest = promise.text.startsWith(copy.headline)
    ? promise.text.slice(copy.headline.length).trim()
    : promise.text;
  if (rest) {
    const terms = {
      size: 36,
      min: 32,
      color: skin.text,
      face: stage.type.bold,
      role: "sub",
    } as const;
    const place = perBox(stage, {
      "1:1": { x: 530, y: 832, w: 490 },
      "9:16": { x: left, y: 0, w: 700 },
      "16:9": { x: left, y: 0, w: 700 },
    });
    text(stage, rest, {
      ...terms,
      x: place.x,
      w: place.w,
      y: stage.ratio === "1:1" ? place.y : head.bottom + 52,
      maxLines: 3,
    });
  }
  const mark = logo(stage, {
    x: stage.ratio === "1:1" ? right : left,
    align: stage.ratio === "1:1" ? "right" : "left",
    baseline:
      stage.ratio === "9:16"
        ? perBox(stage, { "1:1": { y: 0 }, "9:16": { y: 800 }, "16:9": { y: 0 } }).y
        : bottom,
    color: skin.text,
    on: skin.ground,
  });
  if (stage.ratio === "16:9")
    footFact(stage, { x: mark.x + mark.w + 40, baseline: bottom, w: 420, color: skin.text });
}
