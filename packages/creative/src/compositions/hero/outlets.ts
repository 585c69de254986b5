import type { Skin } from "../../color/skin.ts";
import type { Box } from "../../layers/layer.ts";
import { aspectOf } from "../../parts/corner-product.ts";
import { ground, panel } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { headline, text } from "../../parts/text.ts";
import type { FaceId } from "../../type/faces.ts";
import { FACES } from "../../type/faces.ts";
import { drawable, lineWidth } from "../../type/metrics.ts";
import type { Composition } from "../composition.ts";
import { per, perBox } from "../place.ts";
import type { Stage } from "../stage.ts";
import { print } from "../stage.ts";

/** The product standing on a strip of names: where one could have read of it. */
export const outlets: Composition = {
  id: "hero-outlets",
  archetype: "hero",
  needs: ["outlets3"],
  canvases: ["picture", "canvas", "soft", "dark", "accent", "second"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left } = stage.frame;
  const { copy } = stage.document;
  const slim = aspectOf(stage) < 0.75;
  const strip = perBox(stage, {
    "1:1": { x: 0, y: 856, w: 1080, h: 224 },
    "9:16": { x: 0, y: 1060, w: 1080, h: 860 },
    "16:9": { x: 0, y: 868, w: 1920, h: 212 },
  });
  const own = panel(stage, strip, otherMass(stage, skin, ["soft", "dark", "canvas", "accent"]));
  product(stage, {
    box: perBox(stage, {
      "1:1": slim ? { x: 620, y: 300, w: 400, h: 566 } : { x: 440, y: 380, w: 600, h: 500 },
      "9:16": { x: 500, y: 1290, w: 540, h: 560 },
      "16:9": { x: 1120, y: 120, w: 720, h: 758 },
    }),
    anchor: { x: 0.7, y: 1 },
    shadow: "standing",
    skin: stage.ratio === "9:16" ? own : skin,
  });
  const head = headline(stage, copy.headline, {
    x: left,
    ...perBox(stage, {
      "1:1": { y: 78, w: 900, h: 220 },
      "9:16": { y: 306, w: 860, h: 400 },
      "16:9": { y: 100, w: 960, h: 380 },
    }),
    color: skin.text,
    accent: skin.accent,
    maxLines: per(stage, { "1:1": 2, "9:16": 4, "16:9": 3 }),
    scale: 1.1,
  });
  const line = copy.subheadline;
  if (line && line.length <= 90 && stage.ratio !== "1:1")
    text(stage, line, {
      x: left,
      y: head.bottom + 52,
      w: 760,
      size: 36,
      color: skin.text,
      maxLines: 3,
      role: "sub",
    });
  names(stage, strip, own);
  logo(stage, {
    x: left,
    baseline: strip.y - per(stage, { "1:1": 56, "9:16": 60, "16:9": 64 }),
    color: skin.text,
    on: skin.ground,
  });
}

function names(stage: Stage, strip: Box, skin: Skin): void {
  const { left, width } = stage.frame;
  text(stage, stage.words.asSeenIn, {
    x: left,
    y: strip.y + 44,
    w: width,
    size: 32,
    color: skin.muted,
    maxLines: 1,
    role: "label",
  });
  const { face, list, gap } = settled(stage, width);
  const { displayTracking } = FACES[face];
  const size = Math.min(64, width / naturalWidth(list, face, gap));
  let x = left;
  for (const name of list) {
    const w = lineWidth(name, face, displayTracking) * size;
    stage.layers.push({
      kind: "text",
      role: "label",
      face,
      size,
      leading: size,
      tracking: displayTracking,
      color: skin.text,
      align: "left",
      x,
      y: strip.y + 108,
      width: w + 8,
      lines: [{ text: name }],
    });
    x += w + gap * size;
  }
}

const LEAST = 38;
const GAP = 1.1;

function naturalWidth(list: readonly string[], face: FaceId, gap: number): number {
  const { displayTracking } = FACES[face];
  return (
    list.reduce((sum, word) => sum + lineWidth(word, face, displayTracking), 0) + gap * (list.length - 1)
  );
}

// As many names as one row holds at a size that can be read; a wide display face gives way to the text face.
function settled(stage: Stage, width: number): { face: FaceId; list: string[]; gap: number } {
  const { display, bold } = stage.type;
  const names = stage.document.facts.outlets.slice(0, 4);
  const printed = (face: FaceId) => names.map((name) => drawable(print(stage, name, face === display), face));
  for (const [face, least] of [
    [display, 3],
    [bold, 2],
  ] as const) {
    const list = printed(face);
    while (list.length > least && width / naturalWidth(list, face, GAP) < LEAST) list.pop();
    if (width / naturalWidth(list, face, GAP) >= LEAST || face === bold) return { face, list, gap: GAP };
  }
  return { face: bold, list: printed(bold), gap: GAP };
}
