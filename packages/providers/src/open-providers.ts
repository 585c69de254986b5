import { createAnthropic } from "./anthropic/anthropic.ts";
import { createFlux } from "./flux/flux.ts";
import { createGeminiImages } from "./gemini/gemini-images.ts";
import { createGeminiLanguage } from "./gemini/gemini-language.ts";
import { createImagen } from "./gemini/imagen.ts";
import { createIdeogram } from "./ideogram/ideogram.ts";
import { createLuma } from "./luma/luma.ts";
import { createOpenAIImages } from "./openai/openai-images.ts";
import type { ImageModel } from "./ports/image-model.ts";
import type { LanguageModel } from "./ports/language-model.ts";
import { createQwen } from "./qwen/qwen.ts";
import { createRecraft } from "./recraft/recraft.ts";
import { createReve } from "./reve/reve.ts";
import { createRunway } from "./runway/runway.ts";
import { createSeedream } from "./seedream/seedream.ts";

type Account = { apiKey: string; baseUrl?: string };

const LANGUAGE = { anthropic: createAnthropic, gemini: createGeminiLanguage };

const IMAGES = {
  gemini: createGeminiImages,
  openai: createOpenAIImages,
  flux: createFlux,
  imagen: createImagen,
  seedream: createSeedream,
  runway: createRunway,
  reve: createReve,
  recraft: createRecraft,
  qwen: createQwen,
  luma: createLuma,
  ideogram: createIdeogram,
};

export type ProviderId = keyof typeof LANGUAGE | keyof typeof IMAGES;

/** Per provider its key and, where it is not the vendor's own, its address. Without a key it stays closed. */
export type ProviderSettings = Partial<Record<ProviderId, { apiKey?: string; baseUrl?: string }>>;

export type Providers = {
  language: ReadonlyMap<string, LanguageModel>;
  images: ReadonlyMap<string, ImageModel>;
};

/** The adapters of all providers that have a key, by the `provider` of the catalogue's rows. Nothing is sent yet. */
export function openProviders(settings: ProviderSettings): Providers {
  return { language: open(LANGUAGE, settings), images: open(IMAGES, settings) };
}

function open<T>(factories: Record<string, (account: Account) => T>, settings: ProviderSettings) {
  const accounts = new Map(Object.entries(settings));
  const opened = new Map<string, T>();
  for (const [provider, create] of Object.entries(factories)) {
    const account = accounts.get(provider);
    if (account?.apiKey) opened.set(provider, create({ ...account, apiKey: account.apiKey }));
  }
  return opened;
}
