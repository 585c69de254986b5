import type { CopyBrief } from "../ports/copy-provider.ts";
import type { Candidate, Candidates } from "./candidates.ts";
import { storyAnchors } from "./story-anchors.ts";

/**
 * Headlines that a concept insists on, whatever the angle: a review's own words, the offer as typed.
 * Empty where the angle decides.
 */
export function anchorsOf(brief: CopyBrief, candidates: Candidates): Candidate[] {
  const { concept, product } = brief;
  const requires = (field: string) => concept.requiredFields.some((required) => required.field === field);
  if (requires("quotes")) return candidates.social_proof ?? [];
  if (requires("press")) return (candidates.authority ?? []).slice(0, Math.max(1, product.press.length));
  if (requires("offerText")) return (candidates.offer ?? []).slice(0, 1);
  if (requires("stats"))
    return product.stats.length > 0 ? (candidates.curiosity ?? []).slice(0, product.stats.length) : [];
  return storyAnchors(brief, requires);
}
