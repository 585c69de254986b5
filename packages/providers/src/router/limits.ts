import type { ModelSpec } from "../catalogue/model-spec.ts";
import type { ProviderErrorKind } from "../ports/provider-error.ts";

export type Lease = { release(): Promise<void> };

/** What all processes share about providers: how many calls are in flight, and who is down. */
export interface ProviderLimits {
  /** Whether the model may be asked now. Past its pause, a model that was down lets one caller through. */
  enter(model: ModelSpec): Promise<boolean>;
  /** Whether the model has gone down and its pause is not over. Asked by those who have entered and then had to wait. */
  isDown(model: ModelSpec): Promise<boolean>;
  /** Whether the provider has cost this month what it may. What is in flight is not counted yet. */
  isSpent(model: ModelSpec): Promise<boolean>;
  /** Waits for a place among the provider's calls; `null` where none came free in `waitMs`. */
  lease(model: ModelSpec, options: { signal: AbortSignal; waitMs: number }): Promise<Lease | null>;
  /** Notes how a call ended; `null` for well. */
  report(model: ModelSpec, failure: ProviderErrorKind | null): Promise<void>;
}
