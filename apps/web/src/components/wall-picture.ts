import type { LibraryAd, Ratio } from "@static-engine/contracts";
import { widthOverHeight } from "./ratios.ts";

/** One ad hangs once, in one of its three shapes: by its place in the run, so that a wall is never all squares. */
const BY_SLOT: readonly Ratio[] = ["1:1", "9:16", "16:9", "1:1", "16:9", "9:16"];

export type WallItem = { ad: LibraryAd; ratio: Ratio; aspect: number; thumbUrl: string | null };

/** `only` hangs it in that shape. */
export function toWallItem(ad: LibraryAd, only?: Ratio): WallItem {
  const ratio = only ?? BY_SLOT[(ad.slot - 1) % BY_SLOT.length] ?? "1:1";
  const render = ad.renders.find((candidate) => candidate.ratio === ratio) ?? ad.renders[0];
  const shown = render?.ratio ?? ratio;
  return { ad, ratio: shown, aspect: widthOverHeight(shown), thumbUrl: render?.thumbUrl ?? null };
}
