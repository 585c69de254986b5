import type { ProviderSettings } from "@static-engine/providers";
import type { Env } from "./env.ts";

/** The key with which the emulators that come with the product are opened. No vendor's key looks like it. */
const EMULATED_KEY = "emulated";

/** Providers whose place a stand-in of ours has taken: screens say so. */
export function emulatedProviders(settings: ProviderSettings): ReadonlySet<string> {
  const stoodIn = Object.entries(settings).filter(([, account]) => account.apiKey === EMULATED_KEY);
  return new Set(stoodIn.map(([provider]) => provider));
}

/** Keys and addresses of the models' providers, by the names of the catalogue. */
export function providerSettings(env: Env): ProviderSettings {
  return {
    anthropic: { apiKey: env.ANTHROPIC_API_KEY, baseUrl: env.ANTHROPIC_BASE_URL },
    gemini: { apiKey: env.GEMINI_API_KEY, baseUrl: env.GEMINI_BASE_URL },
    openai: { apiKey: env.OPENAI_API_KEY, baseUrl: env.OPENAI_BASE_URL },
    flux: { apiKey: env.BFL_API_KEY, baseUrl: env.BFL_BASE_URL },
  };
}
