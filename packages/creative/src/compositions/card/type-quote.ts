import { quoteRest } from "../../document/quote-parts.ts";
import { cornerProduct } from "../../parts/corner-product.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { stars } from "../../parts/stars.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** The sharpest words of a review as the headline, the rest under them, the product leaning in. */
export const typeQuote: Composition = {
  id: "card-type-quote",
  archetype: "card",
  needs: ["quote"],
  canvases: ["picture", "canvas", "soft", "dark", "accent", "second"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left } = stage.frame;
  const { copy, facts } = stage.document;
  cornerProduct(stage, {
    ...perBox(stage, {
      "1:1": { x: 640, y: 480, bleed: 0.3 },
      "9:16": { x: 470, y: 1110, bleed: 0.25 },
      "16:9": { x: 1300, y: 70, bleed: 0.22 },
    }),
    rotate: 10,
    skin,
  });
  const starsY = perY(stage, { "1:1": 72, "9:16": 306, "16:9": 92 });
  const rated = stars(stage, {
    x: left,
    y: starsY,
    size: 48,
    color: skin.text,
    textColor: skin.text,
    w: stage.frame.width,
  });
  const head = headline(stage, copy.headline, {
    x: left,
    y: rated.bottom + (facts.starRating === null ? 0 : 52),
    ...perBox(stage, { "1:1": { w: 780, h: 430 }, "9:16": { w: 850, h: 560 }, "16:9": { w: 1160, h: 440 } }),
    color: skin.text,
    maxLines: per(stage, { "1:1": 4, "9:16": 5, "16:9": 3 }),
  });
  const rest = quoteRest(stage.document);
  const w = perW(stage, { "1:1": 570, "9:16": 660, "16:9": 900 });
  let y = head.bottom + 56;
  if (rest?.text)
    y =
      text(stage, rest.text, { x: left, y, w, size: 38, min: 32, color: skin.text, maxLines: 4, role: "sub" })
        .bottom + 46;
  if (rest?.name)
    y =
      text(stage, rest.name, {
        x: left,
        y,
        w,
        size: 32,
        color: skin.text,
        face: stage.type.bold,
        maxLines: 1,
        role: "label",
      }).bottom + 20;
  const mark = logo(stage, { x: left, baseline: stage.frame.bottom, color: skin.text, on: skin.ground });
  if (rest?.detail && y + 30 < mark.y - 30)
    text(stage, rest.detail, { x: left, y, w, size: 30, color: skin.muted, maxLines: 1, role: "label" });
}
