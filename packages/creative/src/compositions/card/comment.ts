import { skinOf } from "../../color/skin.ts";
import { bubble } from "../../parts/bubble.ts";
import { footWords } from "../../parts/foot-fact.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox } from "../place.ts";
import type { Stage } from "../stage.ts";

/** A comment as it was left, and the brand's answer under it, the product between them and the edge. */
export const comment: Composition = {
  id: "card-comment",
  archetype: "card",
  needs: ["comment"],
  canvases: ["canvas", "dark", "accent", "second", "soft"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left, right, bottom } = stage.frame;
  const { comment: said } = stage.document.facts;
  if (!said) return;
  const paper = skinOf(stage.palette, stage.role === "soft" ? "canvas" : "soft");
  const own = skinOf(
    stage.palette,
    otherMass(stage, skin, skin.dark ? ["accent", "canvas", "soft"] : ["dark", "accent"]),
  );
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: -70, y: 560, w: 640, h: 700 },
      "9:16": { x: 60, y: 1040, w: 900, h: 980 },
      "16:9": { x: 1210, y: 250, w: 700, h: 1000 },
    }),
    anchor: { x: 0.4, y: 0.1 },
    rotate: per(stage, { "1:1": -7, "9:16": 7, "16:9": 8 }),
    shadow: "floating",
    skin,
  });
  const size = largest(stage, said.text);
  const box = perBox(stage, {
    "1:1": { x: left, y: 176, w: 900 },
    "9:16": { x: left, y: 420, w: 800 },
    "16:9": { x: left, y: 220, w: 1040 },
  });
  logo(stage, { x: left, baseline: box.y - 62, color: skin.text, on: skin.ground });
  const foot = bubble(stage, said.text, {
    ...box,
    size,
    fill: paper.ground,
    color: paper.text,
    from: "left",
    face: stage.type.display,
    role: "headline",
    name: said.handle,
    maxLines: 4,
  });
  if (said.reply)
    bubble(stage, said.reply, {
      x: per(stage, { "1:1": right - 620, "9:16": left + 130, "16:9": left + 260 }),
      y: foot + 66,
      w: per(stage, { "1:1": 620, "9:16": right - left - 130, "16:9": 860 }),
      size: 42,
      fill: own.ground,
      color: own.text,
      from: "right",
      name: stage.document.brand.name,
    });
  const fact = footWords(stage);
  if (fact && stage.ratio !== "9:16")
    text(stage, fact, {
      x: stage.ratio === "1:1" ? right - 420 : left,
      y: bottom - 22,
      w: 420,
      size: 30,
      color: skin.text,
      face: stage.type.bold,
      align: stage.ratio === "1:1" ? "right" : "left",
      maxLines: 1,
      role: "label",
    });
}

// A short comment is set as large as a headline, a long one still larger than its answer.
function largest(stage: Stage, words: string): number {
  const size = words.length <= 40 ? 104 : words.length <= 70 ? 84 : words.length <= 110 ? 70 : 62;
  return size * stage.document.displayScale;
}
