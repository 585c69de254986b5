import type { AdDocument } from "@static-engine/contracts";

export type Half = { head: string; line: string | null };

/** Two short heads and a line each, out of the before and after texts ("04:00. You sleep." → "04:00", "You sleep."). */
export function beforeAfter(document: AdDocument): { before: Half; after: Half } {
  const { facts, copy } = document;
  return {
    before: halfOf(facts.beforeDescription ?? "", copy.bodyText),
    after: halfOf(facts.afterDescription ?? copy.headline, copy.subheadline),
  };
}

function halfOf(text: string, line: string | null): Half {
  const match = /^([^.!?…]{1,18})[.!?…]+\s+(.+)$/.exec(text.trim());
  // A time or number stands alone; words keep their full stop.
  if (match?.[1] && match[2])
    return { head: /\p{L}/u.test(match[1]) ? `${match[1]}.` : match[1], line: match[2] };
  return { head: text.trim(), line: line && line !== text ? line : null };
}
