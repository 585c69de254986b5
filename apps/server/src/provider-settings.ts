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
    imagen: { apiKey: env.IMAGEN_API_KEY, baseUrl: env.IMAGEN_BASE_URL },
    ideogram: { apiKey: env.IDEOGRAM_API_KEY, baseUrl: env.IDEOGRAM_BASE_URL },
    seedream: { apiKey: env.SEEDREAM_API_KEY, baseUrl: env.SEEDREAM_BASE_URL },
    recraft: { apiKey: env.RECRAFT_API_KEY, baseUrl: env.RECRAFT_BASE_URL },
    luma: { apiKey: env.LUMA_API_KEY, baseUrl: env.LUMA_BASE_URL },
    runway: { apiKey: env.RUNWAY_API_KEY, baseUrl: env.RUNWAY_BASE_URL },
    qwen: { apiKey: env.QWEN_API_KEY, baseUrl: env.QWEN_BASE_URL },
    reve: { apiKey: env.REVE_API_KEY, baseUrl: env.REVE_BASE_URL },
  };
}
