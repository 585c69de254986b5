import type { LanguageModelSpec } from "../catalogue/model-spec.ts";
import type { Call } from "./call.ts";
import type { Usage } from "./usage.ts";

export type MessagePart =
  | { kind: "text"; text: string }
  | { kind: "image"; data: Uint8Array; mime: "image/png" | "image/jpeg" | "image/webp" };

export type LanguageRequest = {
  /** Instructions; the same for many calls, so adapters ask the vendor to cache them. */
  system: string;
  parts: MessagePart[];
  /** JSON Schema that the answer must fit. Vendors enforce its shape, not its lengths: the caller parses again. */
  schema: Record<string, unknown>;
  maxOutputTokens: number;
};

export type LanguageAnswer = { value: unknown; usage: Usage; requestId: string | null };

/** A model that reads words and pictures and answers with JSON. */
export interface LanguageModel {
  readonly provider: string;
  /** @throws ProviderError; `bad_result` where the answer is no JSON or was cut off, `rejected` for a refusal */
  generate(model: LanguageModelSpec, request: LanguageRequest, call: Call): Promise<LanguageAnswer>;
}
