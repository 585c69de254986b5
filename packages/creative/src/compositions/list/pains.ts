import { skinOf } from "../../color/skin.ts";
import { listItems } from "../../document/list-items.ts";
import { aspectOf } from "../../parts/corner-product.ts";
import { ground, panel } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { checkBox } from "../../parts/marks.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { rowText } from "../../parts/row-text.ts";
import { rule } from "../../parts/svg.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { perBox, perH, perW } from "../place.ts";
import type { Stage } from "../stage.ts";

/** What bothers the buyer, every box ticked; the answer as a band with the product in it. */
export const pains: Composition = {
  id: "list-pains",
  archetype: "list",
  needs: ["pains3"],
  canvases: ["soft", "dark", "canvas", "second", "accent"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left, bottom } = stage.frame;
  const { copy, brand } = stage.document;
  const wide = stage.ratio === "16:9";
  const bandBox = perBox(stage, {
    "1:1": { x: 0, y: 800, w: 1080, h: 280 },
    "9:16": { x: 0, y: 1010, w: 1080, h: 910 },
    "16:9": { x: 1230, y: 0, w: 690, h: 1080 },
  });
  const role = otherMass(stage, skin, ["canvas", "accent", "dark", "soft"]);
  const band = panel(stage, bandBox, role);
  const slim = aspectOf(stage) < 0.8;
  product(stage, {
    box: perBox(stage, {
      "1:1": slim ? { x: 720, y: 640, w: 320, h: 620 } : { x: 610, y: 690, w: 470, h: 460 },
      "9:16": { x: 360, y: 1170, w: 700, h: 880 },
      "16:9": { x: 1330, y: 330, w: 520, h: 880 },
    }),
    anchor: { x: 0.6, y: 0 },
    rotate: 8,
    shadow: "floating",
    skin: skinOf(stage.palette, role),
  });
  const head = headline(stage, copy.headline, {
    x: left,
    ...perBox(stage, {
      "1:1": { y: 78, w: 940, h: 180 },
      "9:16": { y: 306, w: 860, h: 180 },
      "16:9": { y: 96, w: 1060, h: 230 },
    }),
    color: skin.text,
    maxLines: 2,
    scale: 1,
  });
  const items = listItems(stage.document, 4);
  const rowH = perH(stage, { "1:1": 114, "9:16": 112, "16:9": 136 });
  const top = Math.max(head.bottom + 56, (wide ? bottom - 90 : bandBox.y - 30) - rowH * items.length);
  const w = perW(stage, { "1:1": 960, "9:16": 874, "16:9": 1060 });
  items.forEach((item, i) => {
    const mid = top + rowH * (i + 0.5);
    rule(stage, left, top + rowH * i, w, skin.rule, 2);
    checkBox(stage, left, mid - 25, 50, skin.text, true);
    // The last row shares its place with the product that rises out of the band.
    const narrow = i === items.length - 1 && stage.ratio === "1:1";
    rowText(stage, item, {
      x: left + 84,
      mid,
      w: narrow ? 560 : w - 90,
      size: 40,
      color: skin.text,
      face: stage.type.bold,
    });
  });
  const answer = copy.subheadline ?? brand.name;
  const at = perBox(stage, {
    "1:1": { x: left, y: 836, w: 560 },
    "9:16": { x: left, y: 1062, w: 780 },
    "16:9": { x: 1300, y: 96, w: 540 },
  });
  text(stage, answer, {
    ...at,
    size: Math.min(wide ? 60 : 46, head.size * 0.56),
    min: 34,
    color: band.text,
    face: stage.type.bold,
    maxLines: wide ? 4 : 2,
    role: "sub",
  });
  logo(stage, {
    x: wide ? left : at.x,
    baseline: bottom,
    color: wide ? skin.text : band.text,
    on: wide ? skin.ground : band.ground,
  });
}
