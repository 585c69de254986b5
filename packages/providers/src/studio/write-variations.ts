import type { Angle, CopyVariation } from "@static-engine/contracts";
import type { CopyBrief } from "../ports/copy-provider.ts";
import { anchorsOf } from "./anchors.ts";
import { angleOrder } from "./angle-order.ts";
import type { Candidate, Candidates } from "./candidates.ts";
import { candidatesOf } from "./candidates.ts";
import { createFilter } from "./forbidden.ts";
import { isHeadline } from "./sentences.ts";

const SLOTS = [1, 2, 3, 4, 5, 6] as const;

/** All six variations of a brief, always the same for the same seed; callers pick their slots. */
export function writeVariations(brief: CopyBrief): CopyVariation[] {
  const allowed = createFilter(brief.brand.forbiddenWords, brief.brand.forbiddenClaims);
  const candidates = permitted(candidatesOf(brief), allowed);
  const anchors = anchorsOf(brief, candidates)
    .filter(({ headline }) => allowed(headline))
    .map((anchor) => ({ ...anchor, sub: anchor.sub && allowed(anchor.sub) ? anchor.sub : null }));
  const order = angleOrder(brief.concept.archetype, brief.seed, (angle) =>
    Math.min(2, candidates[angle]?.length ?? 0),
  );
  const dictated = dictatedHeadline(brief.importantNotes, allowed);
  const used = new Set<string>(brief.taken);
  return SLOTS.map((slot) => {
    const angle = order[slot - 1] ?? "outcome";
    const own = candidates[angle] ?? [];
    const chosen =
      slot === 1 && dictated
        ? { headline: dictated, sub: own[0]?.sub ?? null }
        : anchors.length > 0
          ? anchored(anchors, own, slot, used)
          : (pick(own, used) ?? spare(candidates, used) ?? { headline: brief.product.name, sub: null });
    used.add(chosen.headline);
    const sub =
      chosen.sub && (chosen.keeps || !used.has(chosen.sub))
        ? chosen.sub
        : freshLine(brief, chosen.headline, used, allowed);
    if (sub) used.add(sub);
    return {
      slot,
      angle,
      copy: copyOf(brief, { headline: chosen.headline, sub }, allowed),
      scenePrompt: null,
    };
  });
}

// The line under the headline: something of the product's own that this run has not said yet.
function freshLine(
  { product }: CopyBrief,
  headline: string,
  used: ReadonlySet<string>,
  allowed: (text: string) => boolean,
): string | null {
  const lines = [...product.usps, product.description].filter(
    (line): line is string => line !== null && line !== headline && line.length <= 120 && allowed(line),
  );
  return lines.find((line) => !used.has(line)) ?? lines[0] ?? null;
}

function permitted(candidates: Candidates, allowed: (text: string) => boolean): Candidates {
  const kept: Candidates = {};
  for (const [angle, list] of Object.entries(candidates) as [Angle, Candidate[]][]) {
    kept[angle] = list
      .filter(({ headline }) => allowed(headline))
      .map(({ headline, sub }) => ({ headline, sub: sub && allowed(sub) ? sub : null }));
  }
  return kept;
}

// The headline is the concept's; the angle shows in the line under it.
function anchored(
  anchors: readonly Candidate[],
  own: readonly Candidate[],
  slot: number,
  used: ReadonlySet<string>,
): Candidate {
  const anchor = pick(anchors, used) ?? anchors[(slot - 1) % anchors.length] ?? { headline: "", sub: null };
  if (anchor.keeps) return anchor;
  const line = own.find(({ headline }) => headline !== anchor.headline)?.headline;
  return { headline: anchor.headline, sub: line ?? anchor.sub };
}

function pick(list: readonly Candidate[], used: ReadonlySet<string>): Candidate | null {
  return list.find(({ headline }) => !used.has(headline)) ?? null;
}

function spare(candidates: Candidates, used: ReadonlySet<string>): Candidate | null {
  for (const list of Object.values(candidates)) {
    const found = pick(list, used);
    if (found) return found;
  }
  return null;
}

function copyOf(
  { product }: CopyBrief,
  { headline, sub }: Candidate,
  allowed: (text: string) => boolean,
): CopyVariation["copy"] {
  const features = product.ingredientsFeatures.map(({ name, benefit }) =>
    benefit ? `${name}: ${benefit}` : name,
  );
  const callouts = [...(features.length >= 2 ? features : product.usps)].filter(allowed).slice(0, 5);
  const body =
    product.description && allowed(product.description) && product.description !== sub
      ? product.description
      : null;
  return { headline, subheadline: sub, bodyText: body, callouts, cta: null };
}

/** Words that the marketer put in quotation marks in the notes are a headline to use as it is. */
function dictatedHeadline(notes: string | null, allowed: (text: string) => boolean): string | null {
  const quoted = /["“«]([^"”»]{2,70})["”»]/.exec(notes ?? "")?.[1]?.trim();
  return quoted && isHeadline(quoted) && allowed(quoted) ? quoted : null;
}
