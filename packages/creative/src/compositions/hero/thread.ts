import { skinOf } from "../../color/skin.ts";
import { bubble } from "../../parts/bubble.ts";
import { cornerProduct } from "../../parts/corner-product.ts";
import { footNote } from "../../parts/foot-note.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { headline, under } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox } from "../place.ts";
import type { Stage } from "../stage.ts";

/** Questions that buyers ask and the brand's answers as drawn bubbles; says that it is an illustration. */
export const thread: Composition = {
  id: "hero-thread",
  archetype: "hero",
  needs: ["faq"],
  canvases: ["soft", "canvas", "dark", "second", "accent"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left, right, bottom } = stage.frame;
  const { facts, copy } = stage.document;
  const asks = skinOf(
    stage.palette,
    otherMass(stage, skin, skin.dark ? ["soft", "canvas"] : ["soft", "second", "dark"]),
  );
  const answers = skinOf(
    stage.palette,
    otherMass(stage, skin, skin.dark ? ["accent", "canvas", "soft"] : ["dark", "canvas", "accent"]),
  );
  if (stage.ratio === "16:9")
    product(stage, {
      box: perBox(stage, {
        "1:1": { x: 100, y: 480, w: 600, h: 800 },
        "9:16": { x: 100, y: 480, w: 600, h: 800 },
        "16:9": { x: 100, y: 480, w: 600, h: 800 },
      }),
      anchor: { x: 0.5, y: 0 },
      rotate: 8,
      shadow: "floating",
      skin,
    });
  else
    cornerProduct(stage, {
      ...perBox(stage, {
        "1:1": { x: 690, y: 720, bleed: 0.4 },
        "9:16": { x: 380, y: 1280, bleed: 0.22 },
        "16:9": { x: 0, y: 0, bleed: 0 },
      }),
      rotate: 8,
      skin,
    });
  const area = perBox(stage, {
    "1:1": { x: left, y: 290, w: 960, bottom: 960 },
    "9:16": { x: left, y: 560, w: 874, bottom: 1130 },
    "16:9": { x: 840, y: 110, w: 1000, bottom: 960 },
  });
  // An answer that is the headline already is not given again.
  const open = facts.faqs.filter(({ answer }) => !answer.includes(copy.headline));
  const head = headline(stage, open.length > 0 ? copy.headline : stage.document.product.name, {
    x: left,
    ...perBox(stage, {
      "1:1": { y: 78, w: 940, h: 150 },
      "9:16": { y: 306, w: 860, h: 190 },
      "16:9": { y: 96, w: 640, h: 330 },
    }),
    color: skin.text,
    accent: skin.accent,
    maxLines: per(stage, { "1:1": 2, "9:16": 2, "16:9": 4 }),
    scale: 0.95,
  });
  let y = stage.ratio === "16:9" ? area.y : Math.max(head.bottom + 76, area.y - 110);
  const size = under(head, 42, 34);
  const wide = Math.min(area.w * 0.78, 780);
  for (const { question, answer } of open.length > 0 ? open : facts.faqs) {
    const before = stage.layers.length;
    const asked = bubble(stage, question, {
      x: area.x,
      y,
      w: wide,
      size,
      fill: asks.ground,
      color: asks.text,
      from: "left",
      maxLines: 2,
    });
    const foot = bubble(stage, answer, {
      x: stage.ratio === "1:1" ? area.x + 90 : area.x + area.w - wide,
      y: asked + 46,
      w: wide,
      size,
      fill: answers.ground,
      color: answers.text,
      from: "right",
      maxLines: 3,
    });
    if (foot > area.bottom && y > area.y) {
      stage.layers.splice(before);
      break;
    }
    y = foot + 46;
  }
  const wideAd = stage.ratio === "16:9";
  const mark = logo(stage, {
    x: wideAd ? right : left,
    align: wideAd ? "right" : "left",
    baseline: bottom,
    color: skin.text,
    on: skin.ground,
  });
  const x = wideAd ? area.x : mark.x + mark.w + 34;
  footNote(stage, stage.words.illustration, {
    color: skin.muted,
    x,
    w: stage.ratio === "1:1" ? 330 : 420,
    align: "left",
  });
}
