import { contrast } from "../../color/oklch.ts";
import type { Skin } from "../../color/skin.ts";
import { calloutItems } from "../../document/callout-items.ts";
import { callout } from "../../parts/callout.ts";
import { footWords } from "../../parts/foot-fact.ts";
import { giantWord } from "../../parts/giant-word.ts";
import { ground } from "../../parts/ground.ts";
import { leadLine } from "../../parts/lead-line.ts";
import { logo } from "../../parts/logo.ts";
import { product } from "../../parts/product.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perH, perY, relayPlace } from "../place.ts";
import type { Stage } from "../stage.ts";

/** The product in the middle, its parts named left and right by straight lines. */
export const specSheet: Composition = {
  id: "callouts-spec-sheet",
  archetype: "callouts",
  needs: ["cutout", "features2"],
  canvases: ["soft", "canvas", "second", "accent", "dark"],
  arrange,
};

type Spot = { x: number; y: number; w: number; side: "left" | "right"; to: { u: number; v: number } };

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left } = stage.frame;
  const { copy } = stage.document;
  headline(stage, copy.headline, {
    x: left,
    ...perBox(stage, {
      "1:1": { y: 60, w: 960, h: 150, maxLines: 2 },
      "9:16": { y: 304, w: 874, h: 150, maxLines: 2 },
      "16:9": { y: 92, w: 520, h: 560, maxLines: 4 },
    }),
    color: skin.text,
    scale: per(stage, { "1:1": 1.15, "9:16": 1.15, "16:9": 1 }),
  });
  const area = perBox(stage, {
    "1:1": { x: 300, y: 236, w: 460, h: 720 },
    "9:16": { x: 282, y: 520, w: 446, h: 640 },
    "16:9": { x: 660, y: 70, w: 760, h: 940 },
  });
  const box = product(stage, {
    box: area,
    shadow: "floating",
    skin,
    rotate: 0,
  });
  const items = calloutItems(stage.document, per(stage, { "1:1": 4, "9:16": 4, "16:9": 4 }));
  const spots = spotsOf(stage, box !== null && box.w < 420);
  items.forEach((item, i) => {
    const given = spots[i];
    if (!given) return;
    const spot = relayPlace(stage, given);
    const placed = callout(stage, item, {
      x: spot.x,
      y: spot.y,
      w: spot.w,
      skin,
      size: per(stage, { "1:1": 44, "9:16": 42, "16:9": 52 }),
    });
    if (!box) return;
    const y = spot.y + 18;
    const target = {
      x: box.x + box.w * spot.to.u,
      y: Math.min(box.y + box.h * 0.86, Math.max(box.y + box.h * 0.14, y)),
    };
    const from = { x: spot.side === "left" ? placed.right + 18 : spot.x - 16, y };
    const room = spot.side === "left" ? target.x - from.x : from.x - target.x;
    if (room > 30)
      leadLine(stage, {
        from,
        to: target,
        color: skin.text,
        anchor: skin.dark ? skin.accent : stage.palette.accent,
        kind: "straight",
      });
  });
  // Cut by both edges, a figure of the product's own says more than its name.
  const signature = items.find(({ word }) => /\d/.test(word))?.word ?? stage.document.brand.name;
  if (stage.ratio === "9:16") {
    giantWord(stage, signature, {
      y: perY(stage, { "1:1": 1370, "9:16": 1370, "16:9": 1370 }),
      height: perH(stage, { "1:1": 330, "9:16": 330, "16:9": 330 }, "foot"),
      color: patternColor(stage, skin),
    });
  }
  const mark = logo(stage, { x: left, baseline: stage.frame.bottom, color: skin.text, on: skin.ground });
  const fact = footWords(stage);
  if (fact) {
    text(stage, fact, {
      x: mark.x + mark.w + 26,
      y: stage.frame.bottom - 22,
      w: 420,
      size: 30,
      color: skin.text,
      face: stage.type.bold,
      maxLines: 1,
      role: "label",
    });
  }
}

// A pattern is seen, not read: any of the brand's colours that can be told from the ground.
function patternColor({ palette }: Stage, skin: Skin): string {
  const own = [skin.accent, palette.canvas, palette.accent, palette.second].find(
    (color) => color !== skin.text && contrast(color, skin.ground) >= 1.5,
  );
  return own ?? skin.rule;
}

function spotsOf(stage: Stage, slim: boolean): Spot[] {
  const at = (x: number, y: number, w: number, side: Spot["side"], u: number, v: number): Spot => ({
    x,
    y,
    w,
    side,
    to: { u, v },
  });
  const [near, far] = slim ? [0.22, 0.78] : [0.3, 0.7];
  return per(stage, {
    "1:1": [
      at(60, 300, 210, "left", near, 0.1),
      at(816, 400, 210, "right", far, 0.3),
      at(60, 560, 210, "left", near, 0.5),
      at(816, 730, 210, "right", far, 0.75),
    ],
    "9:16": [
      at(66, 560, 200, "left", near, 0.1),
      at(750, 660, 190, "right", far, 0.3),
      at(66, 830, 200, "left", near, 0.5),
      at(750, 960, 190, "right", far, 0.75),
    ],
    "16:9": [
      at(1460, 150, 380, "right", far, 0.1),
      at(1460, 370, 380, "right", far, 0.35),
      at(1460, 590, 380, "right", far, 0.6),
      at(1460, 810, 380, "right", far, 0.85),
    ],
  });
}
