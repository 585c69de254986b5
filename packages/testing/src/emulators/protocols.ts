import type { ProviderId } from "@static-engine/providers";
import type { AnswerQuestion } from "./answer.ts";
import { anthropicProtocol } from "./anthropic.ts";
import type { VendorProtocol } from "./emulator.ts";
import { fluxProtocol } from "./flux.ts";
import { geminiProtocol } from "./gemini.ts";
import { ideogramProtocol } from "./ideogram.ts";
import { imagenProtocol } from "./imagen.ts";
import { lumaProtocol } from "./luma.ts";
import { openaiProtocol } from "./openai.ts";
import { qwenProtocol } from "./qwen.ts";
import { recraftProtocol } from "./recraft.ts";
import { reveProtocol } from "./reve.ts";
import { runwayProtocol } from "./runway.ts";
import { seedreamProtocol } from "./seedream.ts";

/** Every vendor's wire protocol, where its adapter is pointed, and the environment variables that do it. */
export const PROTOCOLS: Record<
  ProviderId,
  { open: (answer?: AnswerQuestion) => VendorProtocol; path: string; env: string }
> = {
  anthropic: { open: anthropicProtocol, path: "", env: "ANTHROPIC" },
  gemini: { open: geminiProtocol, path: "", env: "GEMINI" },
  openai: { open: openaiProtocol, path: "/v1", env: "OPENAI" },
  flux: { open: fluxProtocol, path: "", env: "BFL" },
  imagen: { open: imagenProtocol, path: "", env: "IMAGEN" },
  ideogram: { open: ideogramProtocol, path: "", env: "IDEOGRAM" },
  seedream: { open: seedreamProtocol, path: "/api/v3", env: "SEEDREAM" },
  recraft: { open: recraftProtocol, path: "/v1", env: "RECRAFT" },
  luma: { open: lumaProtocol, path: "/dream-machine/v1", env: "LUMA" },
  runway: { open: runwayProtocol, path: "", env: "RUNWAY" },
  qwen: { open: qwenProtocol, path: "", env: "QWEN" },
  reve: { open: reveProtocol, path: "", env: "REVE" },
};
