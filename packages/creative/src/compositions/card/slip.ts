import { skinOf } from "../../color/skin.ts";
import { quoteRest, wholeQuote } from "../../document/quote-parts.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { product } from "../../parts/product.ts";
import { sheet } from "../../parts/sheet.ts";
import { stars } from "../../parts/stars.ts";
import { headline, text, under } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { perBox } from "../place.ts";
import type { Stage } from "../stage.ts";

/** A review as a paper slip laid over the product. */
export const slip: Composition = {
  id: "card-slip",
  archetype: "card",
  needs: ["quote", "picture"],
  canvases: ["canvas", "second", "dark", "accent", "picture"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const paper = skinOf(stage.palette, "soft");
  const warm = skinOf(stage.palette, "canvas");
  const accent = !warm.dark ? paper.text : warm.ground;
  const framed = stage.document.product.picture?.cutout === false;
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: 330, y: -220, w: 900, h: 800 },
      // A framed photo stays clear of the logo that a cut-out may pass beside.
      "9:16": { x: 180, y: framed ? 1190 : 1010, w: 1050, h: 1080 },
      "16:9": { x: 1010, y: -60, w: 1050, h: 1240 },
    }),
    fit: "contain",
    rotate: -8,
    shadow: "floating",
    skin,
  });
  const box = perBox(stage, {
    "1:1": { x: 50, y: 392, w: 830, h: 548 },
    "9:16": { x: 84, y: 318, w: 832, h: 640 },
    "16:9": { x: 90, y: 190, w: 960, h: 660 },
  });
  const rest = quoteRest(stage.document);
  const whole = wholeQuote(stage.document);
  sheet(
    stage,
    { box, rotate: -3.5, fill: paper.ground, detail: paper.text, edge: "slip", shade: skin.shade },
    () => {
      const inset = 66;
      const w = box.w - inset * 2;
      const rated = stars(stage, {
        x: inset,
        y: 62,
        size: 46,
        color: accent,
        textColor: paper.text,
        w,
        label: false,
      });
      const y = stage.document.facts.starRating === null ? 72 : rated.bottom + 44;
      const footH = rest?.name ? 160 : 80;
      const said = whole ? null : rest?.text && rest.text.length <= 90 ? rest.text : null;
      const head = headline(stage, whole ?? stage.document.copy.headline, {
        x: inset,
        y,
        w,
        h: box.h - y - footH - (said ? 130 : 40),
        color: accent,
        maxLines: 4,
        scale: 0.9,
      });
      if (said)
        text(stage, said, {
          x: inset,
          y: head.bottom + 46,
          w,
          size: under(head, 36),
          color: paper.text,
          maxLines: 3,
          role: "sub",
        });
      const foot = box.h - 136;
      if (rest?.name)
        text(stage, rest.name, {
          x: inset,
          y: foot,
          w,
          size: 32,
          color: paper.text,
          face: stage.type.bold,
          maxLines: 1,
          role: "label",
        });
      if (rest?.detail)
        text(stage, rest.detail, {
          x: inset,
          y: foot + 54,
          w,
          size: 30,
          color: paper.text,
          maxLines: 1,
          role: "label",
        });
    },
  );
  logo(stage, {
    ...perBox(stage, {
      "1:1": { x: 1020, align: "right" as const, baseline: 1026 },
      "9:16": { x: 66, align: "left" as const, baseline: 1120 },
      "16:9": { x: 80, align: "left" as const, baseline: 1004 },
    }),
    color: skin.text,
    on: skin.ground,
  });
}
