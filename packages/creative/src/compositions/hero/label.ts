import { skinOf } from "../../color/skin.ts";
import { aspectOf } from "../../parts/corner-product.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { sheet } from "../../parts/sheet.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { perBox, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** The product larger than the canvas, the words on a woven label stitched over it. */
export const label: Composition = {
  id: "hero-label",
  archetype: "hero",
  needs: ["cutout"],
  canvases: ["second", "soft", "canvas", "dark", "accent"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left } = stage.frame;
  const { copy } = stage.document;
  const slim = aspectOf(stage) < 0.75;
  product(stage, {
    box: perBox(stage, {
      "1:1": slim ? { x: 470, y: 60, w: 640, h: 1300 } : { x: 260, y: 100, w: 1180, h: 1240 },
      "9:16": slim ? { x: 420, y: 420, w: 720, h: 1420 } : { x: 60, y: 760, w: 1250, h: 1250 },
      "16:9": slim ? { x: 1130, y: -40, w: 700, h: 1380 } : { x: 830, y: 20, w: 1250, h: 1260 },
    }),
    anchor: { x: slim ? 0.6 : 0, y: 0 },
    rotate: slim ? 6 : 3,
    shadow: "floating",
    skin,
  });
  const own = skinOf(
    stage.palette,
    otherMass(stage, skin, skin.dark ? ["accent", "canvas", "soft"] : ["canvas", "accent", "dark"]),
  );
  const box = perBox(stage, {
    "1:1": { x: 46, y: 462, w: 480, h: 560 },
    "9:16": { x: 84, y: 520, w: 500, h: 580 },
    "16:9": { x: 110, y: 250, w: 720, h: 640 },
  });
  sheet(
    stage,
    { box, rotate: -3, fill: own.ground, detail: own.text, edge: "label", shade: skin.shade },
    () => {
      const inset = 46;
      const line = copy.subheadline && copy.subheadline.length <= 60 ? copy.subheadline : null;
      headline(stage, copy.headline, {
        x: inset,
        y: 72,
        w: box.w - inset * 2,
        h: box.h - (line ? 290 : 140),
        color: own.text,
        maxLines: 5,
        scale: 0.9,
      });
      if (line)
        footLine(stage, line, { x: inset, bottom: box.h - 62, w: box.w - inset * 2, color: own.text });
    },
  );
  logo(stage, {
    x: left,
    baseline: perY(stage, { "1:1": 128, "9:16": 372, "16:9": 150 }),
    color: skin.text,
    on: skin.ground,
  });
}

type FootLine = { x: number; bottom: number; w: number; color: string };

// However many lines it takes, the last one keeps clear of the stitches.
function footLine(stage: Stage, line: string, { x, bottom, w, color }: FootLine): void {
  const placed = text(stage, line, { x, y: 0, w, size: 30, color, maxLines: 3, role: "label" });
  const layer = stage.layers.pop();
  if (layer?.kind === "text") stage.layers.push({ ...layer, y: bottom - placed.bottom });
}
