import type { AdDocument, CheckResult } from "@static-engine/contracts";
import { result } from "./result.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** How far apart two ads are, 0–1: words (trigrams), arrangement and ground. */
function documentDistance(a: AdDocument, b: AdDocument): number {
  const words = 1 - jaccard(trigrams(wordsOf(a)), trigrams(wordsOf(b)));
  const arrangement = a.composition === b.composition ? 0 : a.archetype === b.archetype ? 0.8 : 1;
  const ground = a.canvas === b.canvas ? (a.scene?.family === b.scene?.family ? 0 : 0.7) : 1;
  return words * 0.4 + arrangement * 0.35 + ground * 0.25;
}

/** Pairs of a run that look too much alike, nearest first. */
export function nearDuplicates(
  documents: readonly AdDocument[],
): { first: number; second: number; distance: number }[] {
  return documents
    .flatMap((a, first) =>
      documents
        .slice(first + 1)
        .map((b, i) => ({ first, second: first + 1 + i, distance: documentDistance(a, b) })),
    )
    .filter(({ distance }) => distance < THRESHOLDS.distinct)
    .sort((p, q) => p.distance - q.distance);
}

/** An ad is no twin of another one of its run: a member who pays for six gets six. Not its fault alone, so a note. */
export function checkDistinct(document: AdDocument, others: readonly AdDocument[]): CheckResult {
  const value = Math.min(1, ...others.map((other) => documentDistance(document, other)));
  return result({
    id: "distinct",
    ratio: null,
    value,
    threshold: THRESHOLDS.distinct,
    unit: "",
    ok: value >= THRESHOLDS.distinct,
    otherwise: "warn",
    pass: "It looks like no other ad of this run.",
    fail: "It looks much like another ad of this run.",
  });
}

function wordsOf({ copy }: AdDocument): string {
  return `${copy.headline} ${copy.subheadline ?? ""}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 3 <= text.length; i++) found.add(text.slice(i, i + 3));
  return found;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1;
  let both = 0;
  for (const item of a) if (b.has(item)) both++;
  return both / (a.size + b.size - both);
}
