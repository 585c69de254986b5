import type { ImageModelSpec } from "../catalogue/model-spec.ts";
import type { Call } from "./call.ts";
import type { Usage } from "./usage.ts";

export type ReferenceImage = {
  role: "product" | "logo" | "style" | "previous";
  data: Uint8Array;
  mime: "image/png" | "image/jpeg" | "image/webp";
};

/** One wish in the words of all vendors. What a model does not know is refused before anything is sent. */
export type ImageRequest = {
  prompt: string;
  negativePrompt?: string;
  ratio: "1:1" | "9:16" | "16:9";
  seed?: number;
  steps?: number;
  cfg?: number;
  style?: string;
  quality?: "low" | "medium" | "high";
  safety?: "strict" | "standard" | "relaxed";
  references?: ReferenceImage[];
};

/**
 * What is kept of a submitted request, as JSON: after a crash it is polled, not sent again. It carries its cost, because
 * the price depends on the request, which a poll does not see.
 */
export type ImageTicket = { requestId: string; pollUrl?: string; costMicroUsd: number };

/** A finished picture: its bytes, or the short-lived address where they lie. */
export type PendingImage = { data: Uint8Array } | { url: string };

export type ImageResult = { images: PendingImage[]; usage: Usage; requestId: string | null };

export type ImageProgress =
  | { state: "waiting"; ticket: ImageTicket; pollAfterMs: number }
  | { state: "done"; result: ImageResult };

/** A model that paints. Synchronous vendors answer `submit` with `done` and are never polled. */
export interface ImageModel {
  readonly provider: string;
  /** @throws ProviderError */
  submit(model: ImageModelSpec, request: ImageRequest, call: Call): Promise<ImageProgress>;
  /** @throws ProviderError; `gone` where the vendor has forgotten the ticket */
  poll(model: ImageModelSpec, ticket: ImageTicket, call: Call): Promise<ImageProgress>;
  /** The bytes of a finished picture, at most 40 MB. @throws ProviderError `bad_result` for what is no image */
  fetch(model: ImageModelSpec, image: PendingImage, call: Call): Promise<Uint8Array>;
}
