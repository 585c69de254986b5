import { beforeAfter } from "../../document/before-after.ts";
import { aspectOf } from "../../parts/corner-product.ts";
import { ground, panel } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { perBox, perW, perX, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** Forty to sixty: how it was on the narrow side, how it is on the wide one, the product crossing the seam. */
export const turn: Composition = {
  id: "split-turn",
  archetype: "split",
  needs: ["beforeAfter"],
  canvases: ["canvas", "accent", "soft", "dark", "second"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const tall = stage.ratio === "9:16";
  const old = panel(
    stage,
    perBox(stage, {
      "1:1": { x: 0, y: 0, w: 432, h: 1080 },
      "9:16": { x: 0, y: 0, w: 1080, h: 690 },
      "16:9": { x: 0, y: 0, w: 720, h: 1080 },
    }),
    otherMass(stage, skin, skin.dark ? ["soft", "canvas", "accent"] : ["dark", "soft"]),
  );
  const { left } = stage.frame;
  const { before, after } = beforeAfter(stage.document);
  const right = perX(stage, { "1:1": 488, "9:16": left, "16:9": 800 });
  const wide = aspectOf(stage) > 1.1;
  product(stage, {
    box: perBox(stage, {
      "1:1": wide ? { x: 400, y: 430, w: 720, h: 500 } : { x: 640, y: 410, w: 470, h: 660 },
      "9:16": { x: 330, y: 1140, w: 720, h: 760 },
      "16:9": { x: 1040, y: 400, w: 860, h: 720 },
    }),
    rotate: wide ? -8 : 8,
    shadow: "floating",
    skin,
  });
  const top = perY(stage, { "1:1": 76, "9:16": 306, "16:9": 96 });
  const oldHead = headline(stage, before.head, {
    x: left,
    y: top,
    ...perBox(stage, { "1:1": { w: 330, h: 360 }, "9:16": { w: 860, h: 210 }, "16:9": { w: 560, h: 360 } }),
    color: old.text,
    scale: 0.8,
    maxLines: 4,
  });
  if (before.line)
    text(stage, before.line, {
      x: left,
      y: oldHead.bottom + 46,
      w: perW(stage, { "1:1": 320, "9:16": 700, "16:9": 540 }),
      size: 34,
      color: old.muted,
      maxLines: tall ? 2 : 4,
      role: "sub",
    });
  const newHead = headline(stage, after.head, {
    x: right,
    y: tall ? perY(stage, { "1:1": 760, "9:16": 760, "16:9": 760 }) : top,
    ...perBox(stage, { "1:1": { w: 530, h: 210 }, "9:16": { w: 860, h: 230 }, "16:9": { w: 1020, h: 210 } }),
    color: skin.text,
    scale: 0.95,
    maxLines: 3,
  });
  const foot = perY(stage, { "1:1": 1022, "9:16": 1238, "16:9": 1004 });
  const line = after.line ?? stage.document.copy.subheadline;
  if (line && line !== after.head) {
    text(stage, line, {
      x: right,
      y: newHead.bottom + 46,
      w: perW(stage, { "1:1": 500, "9:16": 700, "16:9": 900 }),
      size: 34,
      color: skin.text,
      maxLines: 2,
      role: "sub",
    });
  }
  // In a square the product stands where the logo would; the old side has its corner free.
  const own = stage.ratio === "1:1" ? old : skin;
  logo(stage, {
    x: stage.ratio === "1:1" ? left : right,
    baseline: foot,
    color: own.text,
    on: own.ground,
    scale: stage.ratio === "1:1" ? 0.78 : 1,
  });
}
