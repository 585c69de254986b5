/** What one call used, and what it cost by the catalogue's prices, in millionths of a US dollar. */
export type Usage = {
  inputTokens: number;
  outputTokens: number;
  /** The part of `inputTokens` that was read from the vendor's cache. */
  cachedTokens: number;
  images: number;
  costMicroUsd: number;
};

export const NO_USAGE: Usage = {
  inputTokens: 0,
  outputTokens: 0,
  cachedTokens: 0,
  images: 0,
  costMicroUsd: 0,
};

export function addUsage(a: Usage, b: Usage): Usage {
  return {
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    cachedTokens: a.cachedTokens + b.cachedTokens,
    images: a.images + b.images,
    costMicroUsd: a.costMicroUsd + b.costMicroUsd,
  };
}
