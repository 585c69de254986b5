import { formatCount, formatRating } from "../../format/numbers.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { product } from "../../parts/product.ts";
import { stars } from "../../parts/stars.ts";
import { rule } from "../../parts/svg.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** The rating as one huge number, three reviews in a line each under rules. */
export const wall: Composition = {
  id: "card-wall",
  archetype: "card",
  needs: ["rating", "quote"],
  canvases: ["dark", "soft", "canvas", "accent", "second"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { facts, language } = stage.document;
  const { left } = stage.frame;
  const rating = formatRating(facts.starRating ?? 5, language);
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: 700, y: 40, w: 400, h: 480 },
      "4:5": { x: 704, y: 44, w: 400, h: 480 },
      "9:16": { x: 420, y: 1270, w: 700, h: 760 },
      "16:9": { x: 1390, y: 300, w: 560, h: 900 },
    }),
    anchor: { x: 0.6, y: 0.2 },
    rotate: 9,
    shadow: "floating",
    skin,
  });
  const number = headline(stage, rating, {
    x: left,
    y: perY(stage, { "1:1": 76, "9:16": 310, "16:9": 96 }),
    ...perBox(stage, { "1:1": { w: 620, h: 320 }, "9:16": { w: 800, h: 330 }, "16:9": { w: 640, h: 400 } }),
    color: skin.accent,
    maxLines: 1,
    scale: 1.2,
    role: "figure",
  });
  const rated = stars(stage, {
    x: left,
    // A decimal comma hangs below the line.
    y: number.bottom + (rating.includes(",") ? Math.max(44, number.size * 0.25) : 44),
    size: 46,
    color: skin.text,
    textColor: skin.text,
    w: 520,
    label: false,
  });
  if (facts.reviewCount !== null) {
    text(
      stage,
      stage.words.fromReviews(rating, formatCount(facts.reviewCount, language), facts.reviewCount),
      {
        x: left + 310,
        y: rated.bottom - 35,
        w: 500,
        size: 32,
        color: skin.text,
        face: stage.type.bold,
        maxLines: 1,
        role: "label",
      },
    );
  }
  const area = perBox(stage, {
    "1:1": { x: left, w: 960, bottom: 930 },
    "9:16": { x: left, w: 874, bottom: 1150 },
    "16:9": { x: 810, w: 600, bottom: 960 },
  });
  const marks = language === "en" ? ["“", "”"] : ["«", "»"];
  let y = stage.ratio === "16:9" ? perY(stage, { "1:1": 0, "9:16": 0, "16:9": 120 }) : rated.bottom + 66;
  facts.quotes.slice(0, 3).forEach((quote) => {
    const said =
      quote.text.length <= 96
        ? quote.text
        : (quote.text.match(/[^.!?…]+[.!?…]+/)?.[0]?.trim() ?? quote.text.slice(0, 90));
    if (y > area.bottom - 110) return;
    rule(stage, area.x, y, area.w, skin.rule, 2);
    const body = text(stage, `${marks[0]}${said}${marks[1]}`, {
      x: area.x,
      y: y + 36,
      w: area.w,
      size: per(stage, { "1:1": 36, "9:16": 38, "16:9": 42 }),
      min: 32,
      color: skin.text,
      maxLines: 2,
      role: "sub",
    });
    const named = quote.name
      ? text(stage, quote.name, {
          x: area.x,
          y: body.bottom + 26,
          w: area.w,
          size: 30,
          color: skin.muted,
          maxLines: 1,
          role: "label",
        })
      : body;
    y = named.bottom + 36;
  });
  logo(stage, { x: left, baseline: stage.frame.bottom, color: skin.text, on: skin.ground });
}
