import type { z } from "zod";
import type { Call } from "../ports/call.ts";
import { ProviderError } from "../ports/provider-error.ts";
import { exchange, requestIdOf } from "./exchange.ts";
import { MAX_INLINE_BYTES } from "./picture.ts";
import type { SortFailure, Target } from "./target.ts";

type Spec = { vendorModel: string };

/** A vendor that is spoken to in plain HTTP. */
export type Vendor = {
  provider: string;
  baseUrl: string;
  /** Sent with every request to `baseUrl`, the key among them. */
  headers: Record<string, string>;
  /** Sent with submissions besides. */
  postHeaders?: Record<string, string>;
  sort: SortFailure;
};

type Answer<T> = { body: T; requestId: string | null };

export type JsonClient = {
  /** Where the key may go, and where result addresses are trusted. */
  origin: string;
  post<T>(spec: Spec, path: string, body: object, schema: z.ZodType<T>, call: Call): Promise<Answer<T>>;
  get<T>(spec: Spec, url: string, schema: z.ZodType<T>, call: Call): Promise<Answer<T>>;
};

/**
 * Sends JSON or a form, reads JSON and checks its shape.
 * The returned functions throw ProviderError (`bad_result` for what is no JSON or not of this shape), or the reason of
 * the caller's abort.
 */
export function createJsonClient(vendor: Vendor): JsonClient {
  const { provider, headers, sort } = vendor;
  const postHeaders = { ...headers, ...vendor.postHeaders };
  const base = vendor.baseUrl.replace(/\/+$/, "");
  async function ask<T>(
    target: Omit<Target, "maxBytes" | "sort">,
    url: string,
    init: RequestInit,
    schema: z.ZodType<T>,
  ): Promise<Answer<T>> {
    const response = await exchange({ ...target, maxBytes: MAX_INLINE_BYTES, sort }, url, init);
    const requestId = requestIdOf(response.headers);
    const details = { ...target.details, requestId };
    const value = await response.json().catch((cause: unknown) => {
      throw new ProviderError("bad_result", "the answer is not JSON", { ...details, cause });
    });
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      throw new ProviderError("bad_result", "the answer has another shape", {
        ...details,
        cause: parsed.error,
      });
    }
    return { body: parsed.data, requestId: requestId ?? null };
  }
  return {
    origin: new URL(base).origin,
    post(spec, path, body, schema, call) {
      const form = body instanceof FormData;
      return ask(
        { details: { provider, model: spec.vendorModel }, call, intent: "submit" },
        `${base}${path}`,
        {
          method: "POST",
          headers: form ? postHeaders : { ...postHeaders, "content-type": "application/json" },
          body: form ? body : JSON.stringify(body),
        },
        schema,
      );
    },
    get(spec, url, schema, call) {
      return ask(
        { details: { provider, model: spec.vendorModel }, call, intent: "read" },
        url.startsWith("/") ? `${base}${url}` : url,
        { headers },
        schema,
      );
    },
  };
}
