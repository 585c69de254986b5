import { skinOf } from "../../color/skin.ts";
import { beforeAfter } from "../../document/before-after.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { svg } from "../../parts/svg.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** A slanted seam with the product on it; before above left, after below right. */
export const diagonal: Composition = {
  id: "split-diagonal",
  archetype: "split",
  needs: ["beforeAfter"],
  canvases: ["dark", "second", "soft", "canvas", "accent"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const after = skinOf(stage.palette, otherMass(stage, skin, ["canvas", "accent", "soft", "dark"]));
  const { w, h } = stage;
  const from = perY(stage, { "1:1": 713, "9:16": 960, "16:9": 778 });
  const to = perY(stage, { "1:1": 432, "9:16": 691, "16:9": 324 });
  svg(stage, {
    box: { x: 0, y: 0, w, h },
    viewBox: `0 0 ${w} ${h}`,
    body: `<path d="M0 ${from}L${w} ${to}V${h}H0Z" fill="${after.ground}"/>`,
  });
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: 470, y: 250, w: 560, h: 560 },
      "9:16": { x: 330, y: 1130, w: 700, h: 720 },
      "16:9": { x: 650, y: 150, w: 580, h: 780 },
    }),
    rotate: per(stage, { "1:1": -8, "9:16": 8, "16:9": -8 }),
    shadow: "floating",
    skin: after,
  });
  const halves = beforeAfter(stage.document);
  const { left, right } = stage.frame;
  const top = perY(stage, { "1:1": 76, "9:16": 306, "16:9": 96 });
  const first = headline(stage, halves.before.head, {
    x: left,
    y: top,
    ...perBox(stage, { "1:1": { w: 640, h: 260 }, "9:16": { w: 840, h: 260 }, "16:9": { w: 640, h: 300 } }),
    color: skin.text,
    scale: 0.85,
    maxLines: 3,
  });
  if (halves.before.line)
    text(stage, halves.before.line, {
      x: left,
      y: first.bottom + 44,
      w: perW(stage, { "1:1": 380, "9:16": 460, "16:9": 560 }),
      size: 34,
      color: skin.muted,
      maxLines: 2,
      role: "sub",
    });
  const box = perBox(stage, {
    "1:1": { x: left, y: 720, w: 470, h: 200 },
    "9:16": { x: left, y: 950, w: 840, h: 170 },
    "16:9": { x: 1290, y: 620, w: 550, h: 270 },
  });
  headline(stage, halves.after.head, {
    ...box,
    color: after.text,
    scale: 0.85,
    maxLines: 3,
    fromBottom: stage.ratio === "1:1",
  });
  logo(stage, {
    x: stage.ratio === "16:9" ? right : left,
    align: stage.ratio === "16:9" ? "right" : "left",
    baseline: stage.frame.bottom,
    color: after.text,
    on: after.ground,
  });
}
