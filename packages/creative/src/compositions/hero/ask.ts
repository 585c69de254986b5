import { cornerProduct } from "../../parts/corner-product.ts";
import { footNote } from "../../parts/foot-note.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { rect, svg } from "../../parts/svg.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { perBox } from "../place.ts";
import type { Stage } from "../stage.ts";

/** A question as it would be typed, ruled off, and its answer as large as it can be. */
export const ask: Composition = {
  id: "hero-ask",
  archetype: "hero",
  needs: ["faq"],
  canvases: ["canvas", "soft", "dark", "accent", "second"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left, right, bottom } = stage.frame;
  const { facts, copy } = stage.document;
  const chosen =
    facts.faqs.find(({ answer }) => answer === copy.headline || answer.includes(copy.headline)) ??
    facts.faqs[0];
  if (!chosen) return;
  cornerProduct(stage, {
    ...perBox(stage, {
      "1:1": { x: 620, y: 640, bleed: 0.3 },
      "9:16": { x: 430, y: 1120, bleed: 0.22 },
      "16:9": { x: 1290, y: 250, bleed: 0.24 },
    }),
    rotate: 9,
    skin,
  });
  const box = perBox(stage, {
    "1:1": { x: left, y: 84, w: 960, h: 116 },
    "9:16": { x: left, y: 312, w: 874, h: 116 },
    "16:9": { x: left, y: 96, w: 1200, h: 122 },
  });
  field(stage, chosen.question, box);
  // Whole where it is short; else the sentence that can stand alone, the rest under it.
  const whole = chosen.answer.length <= 70;
  const lead = whole ? chosen.answer : (chosen.answer.match(/^[^.!?…]+[.!?…]/)?.[0] ?? chosen.answer);
  const head = headline(stage, lead, {
    x: left,
    y: box.y + box.h + 76,
    ...perBox(stage, {
      "1:1": { w: 900, h: 330 },
      "9:16": { w: 860, h: 380 },
      "16:9": { w: 1180, h: 400 },
    }),
    color: skin.text,
    accent: skin.accent,
    maxLines: 4,
    scale: stage.ratio === "16:9" ? 1.3 : 1.1,
  });
  const rest = chosen.answer.replace(lead, "").trim();
  if (rest)
    text(stage, rest, {
      x: left,
      y: head.bottom + 52,
      ...perBox(stage, { "1:1": { w: 520 }, "9:16": { w: 700 }, "16:9": { w: 900 } }),
      size: 36,
      min: 32,
      color: skin.text,
      maxLines: 4,
      role: "sub",
    });
  const mark = logo(stage, { x: left, baseline: bottom, color: skin.text, on: skin.ground });
  if (stage.ratio === "16:9")
    footNote(stage, stage.words.illustration, {
      color: skin.muted,
      x: mark.x + mark.w + 30,
      w: 560,
      align: "left",
    });
  else
    footNote(stage, stage.words.illustration, {
      color: skin.muted,
      x: left,
      w: Math.min(520, right - left),
      align: "left",
      baseline: mark.y - 34,
    });
}

// Typed words between two rules and a lens: the idea of asking, not a field to press.
function field(
  stage: Stage,
  question: string,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
): void {
  const { skin } = stage;
  stage.layers.push(rect(x, y, w, 4, skin.text), rect(x, y + h, w, 4, skin.text));
  svg(stage, {
    box: { x, y: y + h / 2 - 24, w: 52, h: 52 },
    viewBox: "0 0 52 52",
    body: `<g fill="none" stroke="${skin.text}" stroke-width="5" stroke-linecap="round"><circle cx="22" cy="22" r="16"/><path d="M34 34L47 47"/></g>`,
  });
  const placed = text(stage, question, {
    x: x + 82,
    y: 0,
    w: w - 90,
    size: 44,
    min: 34,
    color: skin.text,
    maxLines: 1,
    role: "label",
  });
  const layer = stage.layers.pop();
  if (layer?.kind === "text") stage.layers.push({ ...layer, y: y + h / 2 + 3 - placed.bottom / 2 });
}
