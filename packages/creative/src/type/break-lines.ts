import type { FaceId } from "./faces.ts";
import { lineWidth } from "./metrics.ts";

const MAX_WORDS = 16;

type Choice = { lines: string[]; cost: number };

/**
 * Every sensible way to set the words on exactly `count` lines, best first: breaks fall after
 * punctuation, no line is one short word, widths are balanced, no staircase.
 */
export function breakInto(text: string, count: number, face: FaceId, tracking = 0): string[] {
  const words = text.split(" ").filter(Boolean);
  if (count <= 1 || words.length <= 1) return [words.join(" ")];
  if (words.length > MAX_WORDS) return greedy(words, count, face, tracking);
  const lines = Math.min(count, words.length);
  let best: Choice = { lines: [words.join(" ")], cost: Number.POSITIVE_INFINITY };
  for (const split of splits(words.length, lines)) {
    const candidate = split.map(([from, to]) => words.slice(from, to).join(" "));
    const cost = costOf(candidate, face, tracking);
    if (cost < best.cost) best = { lines: candidate, cost };
  }
  return best.lines;
}

function* splits(words: number, lines: number, from = 0): Generator<[number, number][]> {
  if (lines === 1) {
    yield [[from, words]];
    return;
  }
  for (let to = from + 1; to <= words - lines + 1; to++) {
    for (const rest of splits(words, lines - 1, to)) yield [[from, to], ...rest];
  }
}

function costOf(lines: string[], face: FaceId, tracking: number): number {
  const widths = lines.map((line) => lineWidth(line, face, tracking));
  const longest = Math.max(...widths);
  let cost = longest * 2;
  widths.forEach((width, i) => {
    const line = lines[i] ?? "";
    const ends = /[.!?…,:;—–]$/.test(line);
    const inner = /[.!?…]["”»]? /.test(line);
    const last = i === lines.length - 1;
    cost += (1 - width / longest) ** 2 * (ends || last ? 0.6 : 1.6) * longest;
    if (!last && ends) cost -= longest * 0.35;
    if (inner) cost += longest * 0.45;
    if (line.replace(/[^\p{L}\d]/gu, "").length < 4 && !last) cost += longest * 1.4;
  });
  const lastWords = lines.at(-1)?.split(/[ \u00A0]/).length ?? 0;
  const orphan = lastWords === 1 && lines.length > 1 && (widths.at(-1) ?? 0) < longest * 0.62;
  if (orphan) cost += longest * 1.1;
  const stairs =
    widths.length > 2 && widths.every((width, i) => i === 0 || width > (widths[i - 1] ?? 0) * 1.02);
  return cost + (stairs ? longest * 0.4 : 0);
}

function greedy(words: string[], count: number, face: FaceId, tracking: number): string[] {
  const target = lineWidth(words.join(" "), face, tracking) / count;
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const next = line ? `${line} ${word}` : word;
    if (line && lineWidth(next, face, tracking) > target * 1.12 && lines.length < count - 1) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  return [...lines, line];
}

/** Fills lines up to `width` em; used for running text, where raggedness matters less than size. */
export function wrap(text: string, width: number, face: FaceId): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter(Boolean)) {
    const next = line ? `${line} ${word}` : word;
    if (line && lineWidth(next, face) > width) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  if (line) lines.push(line);
  return lines;
}
