import type { AdDocument, AdSize, OverrideScope, ProductPlace, SizeOverride } from "@static-engine/contracts";
import { overrideOf } from "./override.ts";
import { same } from "./same.ts";

const DRAWN_PLACE: ProductPlace = { dx: 0, dy: 0, scale: 1 };

/** Which word decides at this size: a size that has its own keeps it, whatever is done to all. */
export function scopeAt(document: AdDocument, size: AdSize, wanted: "all" | "size"): OverrideScope {
  return wanted === "size" || document.overrides[size] ? size : "all";
}

/** Where the product stands at a size. */
export function productPlace(document: AdDocument, size: AdSize): ProductPlace {
  return overrideOf(document, size).product ?? DRAWN_PLACE;
}

/** Keys of the layers that are left out at a size. */
export function hiddenAt(document: AdDocument, size: AdSize): readonly string[] {
  return overrideOf(document, size).hidden ?? [];
}

/** The document with one more word in a scope; what is as drawn is not written down. */
export function setOverride(document: AdDocument, scope: OverrideScope, change: SizeOverride): AdDocument {
  const next = { ...document.overrides[scope], ...change };
  const { product, hidden, composition } = next;
  const isAll = scope === "all";
  const kept: SizeOverride = {
    ...(product && !(isAll && same(product, DRAWN_PLACE)) ? { product } : {}),
    ...(hidden && !(isAll && hidden.length === 0) ? { hidden } : {}),
    ...(composition ? { composition } : {}),
  };
  return withScope(document, scope, kept);
}

/** The size follows all others again. */
export function clearOverride(document: AdDocument, scope: OverrideScope): AdDocument {
  return withScope(document, scope, {});
}

function withScope(document: AdDocument, scope: OverrideScope, override: SizeOverride): AdDocument {
  const { [scope]: _before, ...rest } = document.overrides;
  const overrides = Object.keys(override).length > 0 ? { ...rest, [scope]: override } : rest;
  return { ...document, overrides };
}
