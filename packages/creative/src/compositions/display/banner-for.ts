import type { AdSize } from "@static-engine/contracts";
import type { Stage } from "../stage.ts";
import { billboard } from "./billboard.ts";
import { box } from "./box.ts";
import { halfPage } from "./half-page.ts";
import { leaderboard } from "./leaderboard.ts";
import { mobile } from "./mobile.ts";
import { skyscraper } from "./skyscraper.ts";

const BANNERS: Partial<Record<AdSize, (stage: Stage) => void>> = {
  "300x250": box,
  "728x90": leaderboard,
  "160x600": skyscraper,
  "300x600": halfPage,
  "320x50": mobile,
  "970x250": billboard,
};

/** The arrangement of a display size: the same for every concept, its content chosen by archetype. */
export function bannerFor(size: AdSize): ((stage: Stage) => void) | undefined {
  return BANNERS[size];
}
