import { contrast } from "../../color/oklch.ts";
import { skinOf } from "../../color/skin.ts";
import { offerParts } from "../../document/offer-parts.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { codeLine, endsLine } from "../../parts/offer-foot.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { tape } from "../../parts/tape.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** The number from edge to edge, the product over its foot, code and date on tape. */
export const numberWall: Composition = {
  id: "offer-number-wall",
  archetype: "offer",
  needs: ["offer"],
  canvases: ["picture", "canvas", "accent", "dark", "soft", "second"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left } = stage.frame;
  const { big, line } = offerParts(stage.document);
  const number = headline(stage, big, {
    ...perBox(stage, {
      "1:1": { x: 48, y: 60, w: 984, h: 400 },
      "9:16": { x: left, y: 306, w: 874, h: 400 },
      "16:9": { x: left, y: 110, w: 1000, h: 520 },
    }),
    color: skin.text === skin.accent ? skin.text : skin.accent,
    maxLines: 2,
    scale: 1.7,
    role: "figure",
    under: stage.ratio !== "16:9",
  });
  const area = perBox(stage, {
    "1:1": { x: 340, y: 430, w: 720, h: 860 },
    "9:16": { x: 330, y: 700, w: 760, h: 1320 },
    "16:9": { x: 1080, y: 90, w: 800, h: 1150 },
  });
  // The product stands over the number's foot, however tall the number came out.
  const y = per(stage, {
    "1:1": Math.min(area.y, number.bottom - 40),
    "9:16": Math.max(area.y, number.bottom - 36),
    "16:9": area.y,
  });
  product(stage, {
    box: { ...area, y },
    anchor: { x: 0.6, y: 0 },
    rotate: 4,
    shadow: "floating",
    skin,
  });
  const strips = [codeLine(stage), endsLine(stage)].filter((value): value is string => value !== null);
  const first = skinOf(stage.palette, skin.dark ? "accent" : "dark");
  const second = skinOf(stage.palette, otherMass(stage, first, ["soft", "accent", "canvas"]));
  const tapeY = perY(stage, { "1:1": 700, "9:16": 960, "16:9": 700 });
  if (strips.length > 0) {
    tape(stage, {
      y: tapeY,
      height: 88,
      textX: stage.ratio === "9:16" ? 76 : 64,
      maxWidth: per(stage, { "1:1": 380, "9:16": 420, "16:9": 620 }),
      strips: strips.map((words, i) => {
        const own = i === 0 ? second : first;
        return {
          text: words,
          fill: own.ground,
          color: contrast(own.text, own.ground) > 4.5 ? own.text : own.accent,
        };
      }),
    });
  }
  if (line && (stage.ratio === "16:9" || strips.length === 0)) {
    text(stage, line, {
      x: left,
      y: number.bottom + 60,
      w: perW(stage, { "1:1": 300, "9:16": 300, "16:9": 760 }),
      size: 38,
      color: skin.text,
      face: stage.type.bold,
      maxLines: 4,
      role: "sub",
    });
  }
  logo(stage, { x: left, baseline: stage.frame.bottom, color: skin.text, on: skin.ground });
}
