import { z } from "zod";
import { Instant } from "./primitives.ts";

export const ProviderModel = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(["language", "image"]),
  /** Switched off by hand, itself or with all of its provider. */
  isOff: z.boolean(),
  circuit: z.enum(["closed", "open", "probing"]),
  failures: z.number().int(),
  /** When an open circuit lets one call through. */
  retryAt: Instant.nullable(),
  lastErrorKind: z.string().nullable(),
  lastErrorAt: Instant.nullable(),
});
export type ProviderModel = z.infer<typeof ProviderModel>;

/** One vendor: whether a key is there (never which), what it is asked, and how it answers. Figures of 24 hours. */
export const ProviderState = z.object({
  id: z.string(),
  hasKey: z.boolean(),
  isEmulated: z.boolean(),
  isOff: z.boolean(),
  inFlight: z.number().int(),
  calls: z.number().int(),
  errors: z.number().int(),
  p95Ms: z.number().nullable(),
  errorKinds: z.array(z.object({ kind: z.string(), count: z.number().int() })),
  /** Since the first of the month, in UTC. */
  spentMicroUsd: z.number().int(),
  /** USD a month; null where none is set. */
  budgetUsd: z.number().nullable(),
  models: z.array(ProviderModel),
});
export type ProviderState = z.infer<typeof ProviderState>;

export const ProviderStates = z.object({ items: z.array(ProviderState) });
export type ProviderStates = z.infer<typeof ProviderStates>;

/** `target` is a provider, or one of its models. */
export const SwitchProviderInput = z.object({ target: z.string().min(1).max(80), on: z.boolean() });
export type SwitchProviderInput = z.infer<typeof SwitchProviderInput>;

export const ProbeInput = z.object({ model: z.string().min(1).max(80) });
export type ProbeInput = z.infer<typeof ProbeInput>;

export const ProbeResult = z.object({
  ok: z.boolean(),
  latencyMs: z.number().int(),
  errorKind: z.string().nullable(),
  message: z.string().nullable(),
});
export type ProbeResult = z.infer<typeof ProbeResult>;
