import type { GoogleOutcome } from "@static-engine/contracts";

const OUTCOMES: Record<GoogleOutcome, true> = {
  linked: true,
  "link-first": true,
  taken: true,
  unverified: true,
  suspended: true,
  failed: true,
};

function isOutcome(value: unknown): value is GoogleOutcome {
  return typeof value === "string" && Object.hasOwn(OUTCOMES, value);
}

/** How a way through Google ended, from the address that it led back to. */
export function readGoogle({ google }: Record<string, unknown>): { google?: GoogleOutcome } {
  return isOutcome(google) ? { google } : {};
}
