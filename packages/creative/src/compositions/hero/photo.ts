import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { product } from "../../parts/product.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** A photo with its own background fills one side of a clean split; the words keep to the other. */
export const photo: Composition = {
  id: "hero-photo",
  archetype: "hero",
  needs: ["photo"],
  canvases: ["canvas", "soft", "dark", "accent", "second"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left } = stage.frame;
  const { copy } = stage.document;
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: 0, y: 432, w: 1080, h: 648 },
      "9:16": { x: 0, y: 960, w: 1080, h: 960 },
      "16:9": { x: 864, y: 0, w: 1056, h: 1080 },
    }),
    shadow: "none",
    skin,
  });
  const mark = logo(stage, {
    ...perBox(stage, {
      "1:1": { x: 1020, align: "right" as const, baseline: 120 },
      "9:16": { x: left, align: "left" as const, baseline: 920 },
      "16:9": { x: left, align: "left" as const, baseline: 1004 },
    }),
    color: skin.text,
    on: skin.ground,
    scale: stage.ratio === "1:1" ? 0.9 : 1,
  });
  const head = headline(stage, copy.headline, {
    x: left,
    y: perY(stage, { "1:1": 72, "9:16": 306, "16:9": 104 }),
    ...perBox(stage, { "1:1": { w: 900, h: 250 }, "9:16": { w: 860, h: 360 }, "16:9": { w: 700, h: 470 } }),
    ...(stage.ratio === "1:1" ? { w: mark.x - left - 56 } : {}),
    color: skin.text,
    accent: skin.accent,
    maxLines: per(stage, { "1:1": 3, "9:16": 3, "16:9": 5 }),
    scale: 1,
  });
  const line = copy.subheadline;
  if (line && stage.ratio !== "1:1") {
    text(stage, line, {
      x: left,
      y: head.bottom + 50,
      w: perW(stage, { "1:1": 400, "9:16": 760, "16:9": 620 }),
      size: 36,
      min: 32,
      color: skin.text,
      maxLines: 3,
      role: "sub",
    });
  }
}
