import { skinOf } from "../../color/skin.ts";
import { offerParts } from "../../document/offer-parts.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { endsLine } from "../../parts/offer-foot.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { tape } from "../../parts/tape.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** The code on tape across the whole canvas, the product behind it. */
export const codeTape: Composition = {
  id: "offer-code-tape",
  archetype: "offer",
  needs: ["offer", "code"],
  canvases: ["soft", "accent", "dark", "canvas", "second"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left } = stage.frame;
  const { facts } = stage.document;
  const { big, line } = offerParts(stage.document);
  const head = headline(stage, big, {
    x: left,
    y: perY(stage, { "1:1": 72, "9:16": 306, "16:9": 96 }),
    ...perBox(stage, { "1:1": { w: 500, h: 210 }, "9:16": { w: 860, h: 260 }, "16:9": { w: 860, h: 260 } }),
    color: skin.accent,
    maxLines: 2,
    scale: 1.2,
    role: "figure",
  });
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: 430, y: 80, w: 640, h: 800 },
      "9:16": { x: 270, y: 1080, w: 720, h: 800 },
      "16:9": { x: 1060, y: 60, w: 800, h: 960 },
    }),
    rotate: 7,
    shadow: "floating",
    skin,
  });
  const own = skinOf(stage.palette, otherMass(stage, skin, ["dark", "accent", "canvas"]));
  const code = facts.offerCode ?? "";
  tape(stage, {
    y: perY(stage, { "1:1": 690, "9:16": 880, "16:9": 640 }),
    height: per(stage, { "1:1": 150, "9:16": 150, "16:9": 170 }),
    textX: per(stage, { "1:1": 76, "9:16": 82, "16:9": 96 }),
    maxWidth: per(stage, { "1:1": 700, "9:16": 780, "16:9": 1000 }),
    across: true,
    strips: [{ text: code, fill: own.ground, color: own.accent }],
  });
  const words = [line, endsLine(stage)].filter((value): value is string => value !== null);
  const y = head.bottom + 56;
  if (words[0]) {
    const placed = text(stage, words[0], {
      x: left,
      y,
      w: perW(stage, { "1:1": 360, "9:16": 700, "16:9": 640 }),
      size: 36,
      color: skin.text,
      face: stage.type.bold,
      maxLines: 4,
      role: "sub",
    });
    if (words[1])
      text(stage, words[1], {
        x: left,
        y: placed.bottom + 36,
        w: 400,
        size: 30,
        color: skin.muted,
        maxLines: 1,
        role: "label",
      });
  }
  logo(stage, { x: left, baseline: stage.frame.bottom, color: skin.text, on: skin.ground });
}
