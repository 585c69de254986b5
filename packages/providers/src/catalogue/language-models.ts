import type { LanguageModelSpec } from "./model-spec.ts";

const READ = { pricedAt: "2026-11-21", timeoutMs: 90_000, kind: "language", seesImages: true } as const;

/** Prices in micro-USD per million tokens; none could be read on a vendor's page, so they say "unverified". */
export const LANGUAGE_MODELS: readonly LanguageModelSpec[] = [
  {
    ...READ,
    id: "anthropic/claude-sonnet-5-5",
    provider: "anthropic",
    vendorModel: "claude-sonnet-5-5",
    label: "Claude Sonnet 5.5",
    maxOutputTokens: 16_000,
    concurrency: 20,
    requestsPerMinute: 300,
    price: { input: 3_000_000, output: 15_000_000, cachedInput: 300_000, cacheWrite: 3_750_000 },
    source: "unverified; id from the types of @anthropic-ai/sdk 1.11.0",
  },
  {
    ...READ,
    id: "anthropic/claude-opus-5-5",
    provider: "anthropic",
    vendorModel: "claude-opus-5-5",
    label: "Claude Opus 5.5",
    timeoutMs: 150_000,
    maxOutputTokens: 16_000,
    concurrency: 10,
    requestsPerMinute: 150,
    price: { input: 5_000_000, output: 25_000_000, cachedInput: 500_000, cacheWrite: 6_250_000 },
    source: "unverified; id from the types of @anthropic-ai/sdk 1.11.0",
  },
  {
    ...READ,
    id: "anthropic/claude-haiku-5-5",
    provider: "anthropic",
    vendorModel: "claude-haiku-5-5",
    label: "Claude Haiku 5.5",
    timeoutMs: 60_000,
    maxOutputTokens: 16_000,
    concurrency: 20,
    requestsPerMinute: 300,
    price: { input: 1_000_000, output: 5_000_000, cachedInput: 100_000, cacheWrite: 1_250_000 },
    source: "unverified; id from the types of @anthropic-ai/sdk 1.11.0",
  },
  {
    ...READ,
    id: "gemini/gemini-3.8-flash",
    provider: "gemini",
    vendorModel: "gemini-3.8-flash",
    label: "Gemini 3.8 Flash",
    maxOutputTokens: 16_000,
    concurrency: 20,
    requestsPerMinute: 300,
    price: { input: 500_000, output: 3_000_000, cachedInput: 50_000, cacheWrite: 0 },
    source: "unverified; id from the types of @google/genai 3.1.0",
  },
];
