import { skinOf } from "../../color/skin.ts";
import { shortForms } from "../../document/short-forms.ts";
import { cornerProduct } from "../../parts/corner-product.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { sheet } from "../../parts/sheet.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { perBox } from "../place.ts";
import type { Stage } from "../stage.ts";

/** A letter on paper from the person behind the product, signed by hand. */
export const letter: Composition = {
  id: "hero-letter",
  archetype: "hero",
  needs: ["founder"],
  canvases: ["canvas", "dark", "second", "accent", "soft", "picture"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { founder } = stage.document.facts;
  if (!founder) return;
  const paper = skinOf(stage.palette, stage.role === "soft" ? "canvas" : "soft");
  cornerProduct(stage, {
    ...perBox(stage, {
      "1:1": { x: 640, y: 560, bleed: 0.26 },
      "9:16": { x: 420, y: 1130, bleed: 0.22 },
      "16:9": { x: 1240, y: 110, bleed: 0.2 },
    }),
    rotate: 9,
    skin,
  });
  const sheetBox = perBox(stage, {
    "1:1": { x: 66, y: 58, w: 770, h: 890 },
    "9:16": { x: 84, y: 322, w: 800, h: 800 },
    "16:9": { x: 120, y: 80, w: 1010, h: 820 },
  });
  // A short letter takes a shorter sheet, and leaves the room to the product.
  const short = founder.letter.length <= 190;
  const box = short && stage.ratio !== "16:9" ? { ...sheetBox, h: sheetBox.h * 0.86 } : sheetBox;
  sheet(
    stage,
    { box, rotate: -2.5, fill: paper.ground, detail: paper.text, edge: "page", shade: skin.shade },
    () => {
      const inset = 72;
      const w = box.w - inset * 2;
      const lead = leadOf(founder.letter, stage.document.copy.headline);
      const head = headline(stage, lead, {
        x: inset,
        y: 86,
        w,
        h: 210,
        color: paper.text,
        maxLines: 3,
        scale: 0.74,
      });
      const rest = founder.letter.replace(lead, "").trim();
      const signY = box.h - 176;
      if (rest)
        text(stage, rest, {
          x: inset,
          y: head.bottom + 58,
          w,
          size: rest.length > 190 ? 34 : 38,
          min: 31,
          color: paper.text,
          maxLines: Math.max(3, Math.floor((signY - head.bottom - 90) / 48)),
          role: "sub",
        });
      headline(stage, founder.name, {
        x: inset,
        y: signY,
        w: w * 0.8,
        h: 64,
        face: stage.type.hand,
        color: paper.accent,
        maxLines: 1,
        scale: 0.6,
        role: "note",
      });
      if (founder.role)
        text(stage, `${founder.name}, ${founder.role}`, {
          x: inset,
          y: box.h - 74,
          w,
          size: 30,
          color: paper.text,
          maxLines: 1,
          role: "label",
        });
    },
  );
  logo(stage, {
    x: stage.frame.left,
    baseline: stage.ratio === "9:16" ? stage.frame.bottom : stage.h - 48,
    color: skin.text,
    on: skin.ground,
    scale: 0.9,
  });
}

// The headline if it is the letter's own beginning, else the letter's first sentence.
function leadOf(words: string, headlineText: string): string {
  if (words.startsWith(headlineText)) return headlineText;
  return shortForms(words).find((form) => words.startsWith(form) && form.length <= 70) ?? headlineText;
}
