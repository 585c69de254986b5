import { footFact } from "../../parts/foot-fact.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { rule } from "../../parts/svg.ts";
import { tallFoot } from "../../parts/tall-foot.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perW, perY } from "../place.ts";
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
  const area = perBox(stage, {
    "1:1": { h: 640, bottom: 910 },
    "9:16": { h: 620, bottom: 1140 },
    "16:9": { h: 600, bottom: 880 },
  });
  const answered = {
    x: left,
    w: width,
    color: skin.text,
    accent: skin.accent,
    scale: per(stage, { "1:1": 1.3, "9:16": 1.35, "16:9": 1.6 }),
  };
  // The answer decides how small the question is: never more than half of it.
  const measured = headline(stage, large, { ...answered, y: 0, h: area.h });
  stage.layers.pop();
  const top = text(stage, small, {
    x: left,
    y: perY(stage, { "1:1": 78, "9:16": 308, "16:9": 96 }),
    w: perW(stage, { "1:1": 860, "9:16": 830, "16:9": 1400 }),
    size: Math.max(36, Math.min(58, measured.size * 0.48)),
    min: 34,
    color: skin.muted,
    face: stage.type.display,
    maxLines: 3,
    role: "sub",
  });
  rule(stage, left, top.bottom + 54, width, skin.rule, 3);
  const y = top.bottom + 110;
  headline(stage, large, { ...answered, y, h: area.bottom - y });
  logo(stage, { x: left, baseline: bottom, color: skin.accent, on: skin.ground });
  footFact(stage, { x: left + width - 420, baseline: bottom, w: 420, color: skin.text, align: "right" });
}
