import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { tallFoot } from "../../parts/tall-foot.ts";
import { text } from "../../parts/text.ts";
import { breakInto } from "../../type/break-lines.ts";
import { FACES } from "../../type/faces.ts";
import { fitLine } from "../../type/fit.ts";
import { drawable } from "../../type/metrics.ts";
import type { Composition } from "../composition.ts";
import { perBox, perW } from "../place.ts";
import type { Stage } from "../stage.ts";
import { print } from "../stage.ts";

/** Lines of one width, each as large as that makes it; the last half in the accent. */
export const stack: Composition = {
  id: "type-stack",
  archetype: "type",
  needs: [],
  canvases: ["dark", "soft", "accent", "canvas", "second"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  if (stage.ratio === "9:16") tallFoot(stage, skin);
  const { left, bottom } = stage.frame;
  const face = stage.type.display;
  const words = drawable(print(stage, stage.document.copy.headline, true), face);
  const box = perBox(stage, {
    "1:1": { y: 72, w: 960, h: 780 },
    "9:16": { y: 306, w: 874, h: 760 },
    "16:9": { y: 92, w: 1500, h: 740 },
  });
  const lines = bestStack(words, face, box.w, box.h);
  const gap = 28;
  const total =
    lines.reduce(
      (sum, line) => sum + line.height + descent(line.lines[0] ?? "", line.size, stage.type.caps),
      0,
    ) +
    gap * (lines.length - 1);
  const scale = Math.min(1, box.h / total) * stage.document.displayScale;
  let y = box.y;
  const half = sentenceTurn(lines.map((line) => line.lines[0] ?? ""));
  lines.forEach((line, i) => {
    const size = line.size * scale;
    stage.layers.push({
      kind: "text",
      role: "headline",
      face,
      size,
      leading: size,
      tracking: line.tracking,
      color: i >= half ? skin.accent : skin.text,
      align: "left",
      x: left,
      hang: true,
      y,
      width: box.w + 60,
      lines: [{ text: line.lines[0] ?? "" }],
    });
    y += line.height * scale + gap + descent(line.lines[0] ?? "", size, stage.type.caps);
  });
  if (stage.document.copy.subheadline) {
    text(stage, stage.document.copy.subheadline, {
      x: left,
      y: Math.min(y + 30, bottom - 110),
      w: perW(stage, { "1:1": 560, "9:16": 700, "16:9": 900 }),
      size: 34,
      color: skin.text,
      maxLines: 2,
      role: "sub",
    });
  }
  logo(stage, { x: stage.frame.right, align: "right", baseline: bottom, color: skin.text, on: skin.ground });
}

// The number of lines whose stack comes nearest to filling the height at full width.
function bestStack(words: string, face: Parameters<typeof fitLine>[1], width: number, height: number) {
  const count = words.split(" ").length;
  const options = [2, 3, 4, 5]
    .filter((lines) => lines <= count)
    .map((lines) =>
      breakInto(words, lines, face, FACES[face].displayTracking).map((line) =>
        fitLine(line, face, width, height * 0.46),
      ),
    );
  const single = [fitLine(words, face, width, height * 0.5)];
  const full = (stack: typeof single) =>
    stack.reduce((sum, line) => sum + line.height, 0) + 28 * (stack.length - 1);
  const uneven = (stack: typeof single) =>
    Math.max(...stack.map((l) => l.size)) / Math.min(...stack.map((l) => l.size));
  const score = (stack: typeof single) =>
    -Math.abs(full(stack) / height - 0.97) - Math.max(0, uneven(stack) - 1.7) * 0.25;
  return [single, ...options].sort((a, b) => score(b) - score(a))[0] ?? single;
}

// Two sentences change colour between them; one sentence in its last line.
function sentenceTurn(lines: readonly string[]): number {
  if (lines.length < 2) return lines.length;
  const ends = lines
    .map((line, i) => (/[.!?…]$/.test(line) && i < lines.length - 1 ? i + 1 : 0))
    .filter((i) => i > 0);
  return ends.at(-1) ?? lines.length - 1;
}

// Tails of a line stay clear of the heads of the next.
function descent(line: string, size: number, caps: boolean): number {
  return !caps && /[gjpqyрцущфд,;]/.test(line) ? size * 0.13 : 0;
}
