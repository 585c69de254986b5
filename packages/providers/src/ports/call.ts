/** How one call is made. Adapters never retry by themselves: the router counts every attempt. */
export type Call = {
  /** The caller's own stop. When it fires, its reason is thrown, not a ProviderError. */
  signal: AbortSignal;
  /** Whole milliseconds. After this the call ends with `unknown_outcome` where something may have been submitted, else `retry`. */
  timeoutMs: number;
  /** Stable per step and try; sent as idempotency key where the vendor honours one. */
  key: string;
};
