import type { Call } from "../ports/call.ts";
import type { ProviderErrorKind } from "../ports/provider-error.ts";

/** What the vendor's own words say about a failing status; null leaves it to the status. */
export type SortFailure = (failure: { status: number; text: string }) => ProviderErrorKind | null;

/** One exchange with a vendor: whom it concerns, what may be lost with it, how its failures read. */
export type Target = {
  details: { provider: string; model: string };
  call: Call;
  /** Only a submission leaves its outcome unknown when it is cut. */
  intent: "submit" | "read";
  maxBytes: number;
  sort: SortFailure;
};
