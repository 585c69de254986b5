import { contrast } from "../../color/oklch.ts";
import { skinOf } from "../../color/skin.ts";
import { figureOf } from "../../document/figure.ts";
import { disc } from "../../parts/disc.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { rings } from "../../parts/rings.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import type { Stage } from "../stage.ts";
import { per } from "../stage.ts";

/** Three or four fitted lines; the full stop has grown into a disc that holds the fact. */
export const statement: Composition = {
  id: "type-statement",
  archetype: "type",
  needs: [],
  canvases: ["canvas", "dark", "accent", "second", "soft"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left, width, bottom } = stage.frame;
  const { copy } = stage.document;
  const fact = figureOf(stage.document);
  if (stage.ratio === "9:16")
    rings(stage, { x: 1000, y: 1900, from: 120, step: 90, count: 9, color: skin.text });
  // The disc is the full stop of a single sentence; of two it would be one stop too few.
  const single = !/[.!?…]\s/.test(copy.headline);
  const words = fact && single ? copy.headline.replace(/\.$/, "") : copy.headline;
  const head = headline(stage, words, {
    x: left,
    y: per(stage, { "1:1": 84, "9:16": 310, "16:9": 96 }),
    w: per(stage, { "1:1": width, "9:16": width, "16:9": fact ? 1400 : width }),
    h: per(stage, { "1:1": 590, "9:16": 540, "16:9": 560 }),
    scale: per(stage, { "1:1": 1.25, "9:16": 1.3, "16:9": 1.5 }),
    color: skin.text,
    accent: fact ? skin.text : skin.accent,
  });
  const size = per(stage, { "1:1": 300, "9:16": 250, "16:9": 290 });
  if (fact) {
    const dark = skinOf(stage.palette, contrast(stage.palette.ink, skin.ground) > 3 ? "dark" : "soft");
    disc(stage, {
      ...per(stage, {
        "1:1": { x: 1020 - size, y: Math.max(head.bottom + 56, 1022 - size) },
        "9:16": { x: 940 - size, y: Math.max(head.bottom + 70, 1240 - size) },
        "16:9": { x: 1840 - size, y: 84 },
      }),
      size,
      fill: dark.ground,
      color: dark.accent,
      value: fact,
    });
  }
  if (copy.subheadline) {
    text(stage, copy.subheadline, {
      x: left,
      y: per(stage, {
        "1:1": Math.max(head.bottom + 64, 770),
        "9:16": Math.max(head.bottom + 64, 900),
        "16:9": Math.max(head.bottom + 60, 720),
      }),
      w: per(stage, { "1:1": fact ? 580 : 800, "9:16": fact ? 570 : 760, "16:9": 900 }),
      size: 38,
      min: 32,
      color: skin.text,
      maxLines: 3,
      role: "sub",
    });
  }
  logo(stage, {
    x: per(stage, { "1:1": left, "9:16": left, "16:9": 1840 }),
    align: stage.ratio === "16:9" ? "right" : "left",
    baseline: bottom,
    color: skin.text,
    on: skin.ground,
  });
}
