import { contrast } from "../../color/oklch.ts";
import { skinOf } from "../../color/skin.ts";
import { discFact } from "../../document/disc-fact.ts";
import { disc } from "../../parts/disc.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { rings } from "../../parts/rings.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perH, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

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
  const { left, right, top, bottom } = stage.frame;
  const { copy } = stage.document;
  const own = discFact(stage.document);
  const fact = own?.value ?? null;
  const said = own?.line && own.line !== fact ? own.line : copy.subheadline;
  if (stage.ratio === "9:16")
    rings(stage, { x: 1000, y: stage.h - 20, from: 120, step: 90, count: 9, color: skin.text });
  // The disc is the full stop of a single sentence; of two it would be one stop too few.
  const single = !/[.!?…]\s/.test(copy.headline);
  const words = fact && single ? copy.headline.replace(/\.$/, "") : copy.headline;
  const head = headline(stage, words, {
    x: left,
    y: perY(stage, { "1:1": 84, "9:16": 310, "16:9": 96 }),
    w: perW(stage, { "1:1": 960, "9:16": 874, "16:9": fact ? 1400 : 1760 }),
    h: perH(stage, { "1:1": 590, "9:16": 540, "16:9": 560 }),
    scale: per(stage, { "1:1": 1.25, "9:16": 1.3, "16:9": 1.5 }),
    color: skin.text,
    accent: fact ? skin.text : skin.accent,
  });
  const size = per(stage, { "1:1": 300, "9:16": 250, "16:9": 290 });
  if (fact) {
    const dark = skinOf(stage.palette, contrast(stage.palette.ink, skin.ground) > 3 ? "dark" : "soft");
    disc(stage, {
      x: right - size,
      y: stage.ratio === "16:9" ? top : Math.max(head.bottom + 62, bottom - size),
      size,
      fill: dark.ground,
      color: dark.accent,
      value: fact,
    });
  }
  const wide = stage.ratio === "16:9";
  const mark = logo(stage, {
    x: wide ? right : left,
    align: wide ? "right" : "left",
    baseline: bottom,
    color: skin.text,
    on: skin.ground,
  });
  if (!said) return;
  const y = Math.max(head.bottom + 64, perY(stage, { "1:1": 770, "9:16": 900, "16:9": 720 }));
  const line = text(stage, said, {
    x: left,
    y,
    w: perW(stage, { "1:1": fact ? 580 : 800, "9:16": fact ? 570 : 760, "16:9": 900 }),
    size: 38,
    min: 32,
    color: skin.text,
    maxLines: 3,
    role: "sub",
  });
  // A tall logo pushes the line up, as far as the headline allows.
  const over = wide ? 0 : line.bottom + 44 - mark.y;
  const layer = over > 0 ? stage.layers.pop() : undefined;
  if (layer?.kind === "text") stage.layers.push({ ...layer, y: Math.max(head.bottom + 40, y - over) });
}
