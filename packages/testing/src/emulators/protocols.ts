import type { ProviderId } from "@static-engine/providers";
import type { AnswerQuestion } from "./answer.ts";
import { anthropicProtocol } from "./anthropic.ts";
import type { VendorProtocol } from "./emulator.ts";
import { fluxProtocol } from "./flux.ts";
import { geminiProtocol } from "./gemini.ts";
import { openaiProtocol } from "./openai.ts";

/** Every vendor's wire protocol, where its adapter is pointed, and the environment variables that do it. */
export const PROTOCOLS: Record<
  ProviderId,
  { open: (answer?: AnswerQuestion) => VendorProtocol; path: string; env: string }
> = {
  anthropic: { open: anthropicProtocol, path: "", env: "ANTHROPIC" },
  gemini: { open: geminiProtocol, path: "", env: "GEMINI" },
  openai: { open: openaiProtocol, path: "/v1", env: "OPENAI" },
  flux: { open: fluxProtocol, path: "", env: "BFL" },
};
