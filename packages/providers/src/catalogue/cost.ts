import type { ImageRequest } from "../ports/image-model.ts";
import type { Usage } from "../ports/usage.ts";
import { NO_USAGE } from "../ports/usage.ts";
import type { ImageModelSpec, LanguageModelSpec } from "./model-spec.ts";

/** Tokens as vendors bill them; the four do not overlap. */
export type BilledTokens = { fresh: number; cacheRead: number; cacheWrite: number; output: number };

/** Usage of a language call with its cost in micro-USD, rounded up. */
export function languageUsage({ price }: LanguageModelSpec, tokens: BilledTokens): Usage {
  const { fresh, cacheRead, cacheWrite, output } = tokens;
  const cost =
    fresh * price.input +
    cacheRead * price.cachedInput +
    cacheWrite * price.cacheWrite +
    output * price.output;
  return {
    inputTokens: fresh + cacheRead + cacheWrite,
    outputTokens: output,
    cachedTokens: cacheRead,
    images: 0,
    costMicroUsd: Math.ceil(cost / 1_000_000),
  };
}

/** What one picture of this request costs, in micro-USD. */
export function imageCost({ price, sizes }: ImageModelSpec, { ratio, quality }: ImageRequest): number {
  const first = (quality && price.byQuality?.[quality]) ?? price.perImage;
  if (!price.perFurtherMegapixel) return first;
  const { width, height } = sizes[ratio];
  const megapixels = Math.max(1, Math.ceil((width * height) / 1_000_000));
  return first + price.perFurtherMegapixel * (megapixels - 1);
}

/** Usage of one finished picture; `cost` from {@link imageCost}, tokens where the vendor tells them. */
export function pictureUsage(cost: number, tokens?: { input: number; output: number }): Usage {
  return {
    ...NO_USAGE,
    inputTokens: tokens?.input ?? 0,
    outputTokens: tokens?.output ?? 0,
    images: 1,
    costMicroUsd: cost,
  };
}
