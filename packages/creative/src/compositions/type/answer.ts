import { footFact } from "../../parts/foot-fact.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { rule } from "../../parts/svg.ts";
import { tallFoot } from "../../parts/tall-foot.ts";
import { headline } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perH, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** A small muted line on top, its answer as large as it can be. */
export const answer: Composition = {
  id: "type-answer",
  archetype: "type",
  needs: [],
  canvases: ["soft", "second", "canvas", "dark", "accent"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  if (stage.ratio === "9:16") tallFoot(stage, skin);
  const { left, width, bottom } = stage.frame;
  const { copy } = stage.document;
  const asks = /\?["”»]?$/.test(copy.headline);
  const small = asks ? copy.headline : (copy.subheadline ?? stage.document.product.name);
  const large = asks ? (copy.subheadline ?? stage.document.product.name) : copy.headline;
  const top = headline(stage, small, {
    x: left,
    y: perY(stage, { "1:1": 78, "9:16": 308, "16:9": 96 }),
    ...perBox(stage, { "1:1": { w: 860, h: 150 }, "9:16": { w: 830, h: 160 }, "16:9": { w: 1400, h: 130 } }),
    color: skin.muted,
    maxLines: 2,
    scale: 0.42,
    role: "sub",
  });
  rule(stage, left, top.bottom + 54, width, skin.rule, 3);
  const y = top.bottom + 110;
  headline(stage, large, {
    x: left,
    y,
    w: width,
    h: perH(stage, { "1:1": 910, "9:16": 1140, "16:9": 880 }) - y,
    color: skin.text,
    accent: skin.accent,
    scale: per(stage, { "1:1": 1.3, "9:16": 1.35, "16:9": 1.6 }),
  });
  logo(stage, { x: left, baseline: bottom, color: skin.accent, on: skin.ground });
  footFact(stage, { x: left + width - 420, baseline: bottom, w: 420, color: skin.text, align: "right" });
}
