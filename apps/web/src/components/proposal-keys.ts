import type { BrandProposal } from "@static-engine/contracts";

const PROPOSAL_KEYS = [
  "name",
  "description",
  "logo",
  "primaryColor",
  "secondaryColor",
  "accentColor",
  "backgroundColor",
  "headingFont",
  "bodyFont",
  "voiceTags",
] as const;
export type ProposalKey = (typeof PROPOSAL_KEYS)[number];

/** What was found at all. */
export function keysOf(proposal: BrandProposal): ProposalKey[] {
  return PROPOSAL_KEYS.filter((key) => proposal[key] !== null);
}
