import { z } from "zod";
import { Ratio } from "./enums.ts";

/** Every size that an ad can be laid out in: three masters, three derived ratios, the core display sizes. */
export const AdSize = z.enum([
  ...Ratio.options,
  "4:5",
  "1.91:1",
  "2:3",
  "300x250",
  "728x90",
  "160x600",
  "300x600",
  "320x50",
  "970x250",
]);
export type AdSize = z.infer<typeof AdSize>;

export type AdSizeSpec = {
  /** Pixels at 1×. */
  width: number;
  height: number;
  /** Masters are painted with every run; the rest are laid out again when they are asked for. */
  kind: "master" | "derived" | "display";
  /** The master whose drawing it follows. */
  base: Ratio;
};

export const AD_SIZES: Record<AdSize, AdSizeSpec> = {
  "1:1": { width: 1080, height: 1080, kind: "master", base: "1:1" },
  "9:16": { width: 1080, height: 1920, kind: "master", base: "9:16" },
  "16:9": { width: 1920, height: 1080, kind: "master", base: "16:9" },
  "4:5": { width: 1080, height: 1350, kind: "derived", base: "1:1" },
  "1.91:1": { width: 1920, height: 1005, kind: "derived", base: "16:9" },
  "2:3": { width: 1080, height: 1620, kind: "derived", base: "9:16" },
  "300x250": { width: 300, height: 250, kind: "display", base: "1:1" },
  "728x90": { width: 728, height: 90, kind: "display", base: "16:9" },
  "160x600": { width: 160, height: 600, kind: "display", base: "9:16" },
  "300x600": { width: 300, height: 600, kind: "display", base: "9:16" },
  "320x50": { width: 320, height: 50, kind: "display", base: "16:9" },
  "970x250": { width: 970, height: 250, kind: "display", base: "16:9" },
};
