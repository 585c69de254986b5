import type { AdSize } from "@static-engine/contracts";
import type { EditTarget } from "../edit/targets.ts";
import type { Box } from "../layers/layer.ts";

export type PlacementId =
  | "feed45"
  | "feed11"
  | "stories"
  | "reels"
  | "tiktok"
  | "shorts"
  | "stream"
  | "display";

/** A place where an ad is shown, and the part of it that stays free of the app's own things. */
export type Placement = {
  id: PlacementId;
  size: AdSize;
  /** What is drawn round it. */
  frame: "feed" | "story" | "reel" | "display";
  /** In px of the size; `null` where nothing is laid over the ad. */
  zone: Box | null;
  source: string;
  checkedOn: string;
};

const CHECKED = "2026-11-03";

function zone(left: number, top: number, right: number, bottom: number): Box {
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** What the preview shows; zones as their platforms publish them, the stricter of two where sources differ. */
export const PLACEMENTS: readonly Placement[] = [
  {
    id: "feed45",
    size: "4:5",
    frame: "feed",
    zone: zone(64, 64, 1016, 1286),
    source: "Meta ads guide",
    checkedOn: CHECKED,
  },
  { id: "feed11", size: "1:1", frame: "feed", zone: null, source: "Meta ads guide", checkedOn: CHECKED },
  {
    id: "stories",
    size: "9:16",
    frame: "story",
    zone: zone(0, 250, 1080, 1580),
    source: "Meta ads guide, stories",
    checkedOn: CHECKED,
  },
  {
    id: "reels",
    size: "9:16",
    frame: "reel",
    zone: zone(65, 269, 1015, 1248),
    source: "Meta ads guide, reels; behaviour.digital, March 2026",
    checkedOn: CHECKED,
  },
  {
    id: "tiktok",
    size: "9:16",
    frame: "reel",
    zone: zone(40, 150, 940, 1470),
    source: "ads.tiktok.com/help, safe zones",
    checkedOn: CHECKED,
  },
  {
    id: "shorts",
    size: "9:16",
    frame: "reel",
    zone: zone(0, 250, 1080, 1440),
    source: "support.google.com, Shorts ads; the stricter of two",
    checkedOn: CHECKED,
  },
  {
    id: "stream",
    size: "16:9",
    frame: "display",
    zone: null,
    source: "support.google.com/google-ads/answer/1722096",
    checkedOn: CHECKED,
  },
  {
    id: "display",
    size: "300x250",
    frame: "display",
    zone: null,
    source: "support.google.com/google-ads/answer/1722096",
    checkedOn: CHECKED,
  },
];

/** What nobody sees under an app's edge, px of the large sizes. */
const TOLERANCE = 6;

export type Outside = { target: EditTarget; px: number };

/** Words and logo that reach out of the free part, by how many pixels, the worst first. The product may. */
export function outsideZone(targets: readonly EditTarget[], free: Box | null): Outside[] {
  if (!free) return [];
  return targets
    .filter(({ kind }) => kind !== "product")
    .map((target) => {
      const { x, y, w, h } = target.box;
      const over = [free.x - x, free.y - y, x + w - free.x - free.w, y + h - free.y - free.h];
      return { target, px: Math.max(0, Math.round(Math.max(...over))) };
    })
    .filter(({ px }) => px > TOLERANCE)
    .sort((a, b) => b.px - a.px);
}
