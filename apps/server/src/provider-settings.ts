import type { ProviderSettings } from "@static-engine/providers";
import type { Env } from "./env.ts";

/** Keys and addresses of the models' providers, by the names of the catalogue. */
export function providerSettings(env: Env): ProviderSettings {
  return {
    anthropic: { apiKey: env.ANTHROPIC_API_KEY, baseUrl: env.ANTHROPIC_BASE_URL },
    gemini: { apiKey: env.GEMINI_API_KEY, baseUrl: env.GEMINI_BASE_URL },
    openai: { apiKey: env.OPENAI_API_KEY, baseUrl: env.OPENAI_BASE_URL },
    flux: { apiKey: env.BFL_API_KEY, baseUrl: env.BFL_BASE_URL },
  };
}
