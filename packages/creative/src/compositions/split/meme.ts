import type { Skin } from "../../color/skin.ts";
import type { Half } from "../../document/before-after.ts";
import { beforeAfter } from "../../document/before-after.ts";
import type { Box } from "../../layers/layer.ts";
import { doodle } from "../../parts/doodle.ts";
import { ground, panel } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox } from "../place.ts";
import type { Stage } from "../stage.ts";

/** Two panels with one drawn face, out of sorts and at ease; the product is in the second. */
export const meme: Composition = {
  id: "split-meme",
  archetype: "split",
  needs: ["beforeAfter"],
  canvases: ["accent", "canvas", "soft", "second", "dark"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const first = panel(
    stage,
    perBox(stage, {
      "1:1": { x: 0, y: 0, w: 1080, h: 500 },
      "9:16": { x: 0, y: 0, w: 1080, h: 760 },
      "16:9": { x: 0, y: 0, w: 900, h: 1080 },
    }),
    otherMass(stage, skin, skin.dark ? ["soft", "canvas"] : ["soft", "dark"]),
  );
  const { before, after } = beforeAfter(stage.document);
  const faces = perBox(stage, {
    "1:1": { x: 60, y: 84, w: 330 },
    "9:16": { x: 66, y: 330, w: 340 },
    "16:9": { x: 80, y: 470, w: 470 },
  });
  const second = perBox(stage, {
    "1:1": { x: 60, y: 560, w: 330 },
    "9:16": { x: 66, y: 840, w: 340 },
    "16:9": { x: 980, y: 470, w: 420 },
  });
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: 700, y: 812, w: 400, h: 470 },
      "9:16": { x: 380, y: 1265, w: 700, h: 800 },
      "16:9": { x: 1430, y: 440, w: 500, h: 840 },
    }),
    anchor: { x: 0.6, y: 0 },
    rotate: 8,
    shadow: "floating",
    skin,
  });
  doodle(stage, { x: faces.x, y: faces.y, size: faces.w, color: first.text, mood: "tangled" });
  doodle(stage, { x: second.x, y: second.y, size: second.w, color: skin.text, mood: "calm" });
  caption(
    stage,
    before,
    perBox(stage, {
      "1:1": { x: 440, y: 120, w: 580, h: 230 },
      "9:16": { x: 450, y: 350, w: 490, h: 240 },
      "16:9": { x: 80, y: 96, w: 760, h: 230 },
    }),
    first,
  );
  caption(
    stage,
    after,
    perBox(stage, {
      "1:1": { x: 440, y: 580, w: 580, h: per(stage, { "1:1": 110, "9:16": 110, "16:9": 110 }) },
      "9:16": { x: 450, y: 860, w: 490, h: 240 },
      "16:9": { x: 980, y: 96, w: 860, h: 230 },
    }),
    skin,
  );
  logo(stage, {
    x: stage.ratio === "16:9" ? 980 : stage.frame.left,
    baseline: stage.frame.bottom,
    color: skin.text,
    on: skin.ground,
  });
}

function caption(stage: Stage, { head, line }: Half, box: Box, skin: Skin): void {
  const placed = headline(stage, head, { ...box, color: skin.text, maxLines: 3, scale: 0.82 });
  if (line)
    text(stage, line, {
      x: box.x,
      y: placed.bottom + 36,
      w: box.w,
      size: 36,
      color: skin.text,
      maxLines: 2,
      role: "sub",
    });
}
