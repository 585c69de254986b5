import { footNote } from "../../parts/foot-note.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { product } from "../../parts/product.ts";
import { rect, svg } from "../../parts/svg.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** Days on a line, each with what has changed by then; the last stop is filled. Says that results vary. */
export const timeline: Composition = {
  id: "list-timeline",
  archetype: "list",
  needs: ["milestones3"],
  canvases: ["dark", "soft", "canvas", "second", "accent"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left, right, bottom } = stage.frame;
  const tall = stage.ratio === "9:16";
  const steps = stage.document.facts.milestones;
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: 720, y: -80, w: 430, h: 500 },
      "9:16": { x: 300, y: 1290, w: 760, h: 820 },
      "16:9": { x: 1330, y: -60, w: 520, h: 640 },
    }),
    anchor: { x: 0.6, y: per(stage, { "1:1": 0.6, "9:16": 0, "16:9": 0.6 }) },
    rotate: 9,
    shadow: "floating",
    skin,
  });
  headline(stage, stage.document.copy.headline, {
    x: left,
    ...perBox(stage, {
      "1:1": { y: 78, w: 560, h: 330 },
      "9:16": { y: 306, w: 860, h: 190 },
      "16:9": { y: 96, w: 1120, h: 330 },
    }),
    color: skin.text,
    maxLines: per(stage, { "1:1": 4, "9:16": 2, "16:9": 3 }),
    scale: 1,
  });
  if (tall) down(stage, { top: perY(stage, { "1:1": 0, "9:16": 590, "16:9": 0 }), foot: bottom - 110 });
  else across(stage, perY(stage, { "1:1": 556, "9:16": 0, "16:9": 600 }));
  logo(stage, { x: left, baseline: bottom, color: skin.text, on: skin.ground });
  footNote(stage, stage.words.resultsVary, {
    color: skin.muted,
    ...(tall ? { x: right - 520, w: 520 } : {}),
  });

  function across(on: Stage, y: number): void {
    const w = (right - left) / steps.length;
    const last = left + w * (steps.length - 1);
    // The line runs off the right edge: the story goes on.
    on.layers.push(rect(left, y - 4, last - left, 8, skin.text));
    on.layers.push(rect(last, y - 4, on.w - last, 8, skin.accent));
    steps.forEach((step, i) => {
      stop(on, left + w * i + 24, y, i === steps.length - 1);
      const word = headline(on, step.when, {
        x: left + w * i,
        y: y + 66,
        w: w - 36,
        h: 90,
        color: i === steps.length - 1 ? skin.accent : skin.text,
        maxLines: 2,
        scale: 0.5,
        role: "label",
      });
      text(on, step.text, {
        x: left + w * i,
        y: word.bottom + 30,
        w: w - 34,
        size: per(on, { "1:1": 34, "9:16": 34, "16:9": 38 }),
        min: 30,
        color: skin.text,
        maxLines: 5,
        role: "body",
      });
    });
  }

  function down(on: Stage, { top, foot }: { top: number; foot: number }): void {
    const step = (foot - top) / steps.length;
    const x = left + 24;
    on.layers.push(rect(x - 4, top, 8, step * (steps.length - 1), skin.text));
    steps.forEach((item, i) => {
      const y = top + step * i;
      stop(on, x, y + 18, i === steps.length - 1);
      const word = headline(on, item.when, {
        x: left + 86,
        y,
        w: 760,
        h: 56,
        color: i === steps.length - 1 ? skin.accent : skin.text,
        maxLines: 1,
        scale: 0.4,
        role: "label",
      });
      text(on, item.text, {
        x: left + 86,
        y: word.bottom + 26,
        w: 740,
        size: 36,
        min: 32,
        color: skin.text,
        maxLines: 2,
        role: "body",
      });
    });
  }

  function stop(on: Stage, x: number, y: number, filled: boolean): void {
    const size = filled ? 56 : 44;
    svg(on, {
      box: { x: x - size / 2, y: y - size / 2, w: size, h: size },
      viewBox: "0 0 100 100",
      body: `<circle cx="50" cy="50" r="44" fill="${filled ? skin.accent : skin.ground}" stroke="${filled ? skin.accent : skin.text}" stroke-width="12"/>`,
    });
  }
}
