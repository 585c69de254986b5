import type { AdSize, PackPlatform } from "@static-engine/contracts";
import { AD_SIZES } from "@static-engine/contracts";
import type { FileSpec, PackSpec, TextSpec } from "./pack-spec.ts";

const MB = 1_000_000;
const BOTH = ["jpeg", "png"] as const;

type Source = Pick<FileSpec, "source" | "checkedOn" | "maxBytes">;

const META: Source = {
  source: "Meta ads guide; behaviour.digital ad specs, March 2026",
  checkedOn: "2026-11-03",
  maxBytes: 30 * MB,
};
const GOOGLE: Source = {
  source: "support.google.com/google-ads/answer/1722096; Google Ads API v22",
  checkedOn: "2026-11-03",
  maxBytes: 5 * MB,
};
const GOOGLE_DISPLAY: Source = { ...GOOGLE, maxBytes: 150_000 };
const TIKTOK: Source = {
  source: "ads.tiktok.com/help, image ads",
  checkedOn: "2026-11-03",
  maxBytes: 100 * MB,
};
const PINTEREST: Source = {
  source: "help.pinterest.com, ad specs",
  checkedOn: "2026-11-03",
  maxBytes: 20 * MB,
};
const LINKEDIN: Source = {
  source: "linkedin.com/help/lms/answer/a426534",
  checkedOn: "2026-11-03",
  maxBytes: 5 * MB,
};
const X: Source = {
  source: "business.x.com, creative ad specifications",
  checkedOn: "2026-11-03",
  maxBytes: 5 * MB,
};
const SNAPCHAT: Source = {
  source: "businesshelp.snapchat.com, single image ad specifications",
  checkedOn: "2026-11-03",
  maxBytes: 5 * MB,
};

type Options = Partial<Pick<FileSpec, "kind" | "scales">>;

function file(
  placement: string,
  size: AdSize,
  [width, height]: readonly [number, number],
  source: Source,
  options: Options = {},
): FileSpec {
  return { placement, kind: "ad", size, width, height, scales: true, formats: BOTH, ...source, ...options };
}

function logo(placement: string, width: number, height: number): FileSpec {
  return {
    placement,
    kind: "logo",
    size: null,
    width,
    height,
    scales: false,
    formats: ["png"],
    ...GOOGLE,
  };
}

function display(size: AdSize): FileSpec {
  const { width, height } = AD_SIZES[size];
  return file(`display-${size}`, size, [width, height], GOOGLE_DISPLAY, { scales: false });
}

function text(
  column: string,
  limit: number,
  from: TextSpec["from"],
  without?: TextSpec["without"],
): TextSpec {
  return { column, limit, from, ...(without ? { without } : {}) };
}

/** What each platform takes. A file that is not a row here is not in a pack. */
export const PACKS: Record<PackPlatform, PackSpec> = {
  meta: {
    platform: "meta",
    files: [
      file("feed-4x5", "4:5", [1080, 1350], META),
      file("feed-1x1", "1:1", [1080, 1080], META),
      file("stories-reels-9x16", "9:16", [1080, 1920], META),
      file("link-1.91x1", "1.91:1", [1200, 628], META),
    ],
    texts: [
      text("primary_text", 125, "body"),
      text("headline", 40, "headline"),
      text("description", 30, "offer"),
    ],
  },
  google: {
    platform: "google",
    files: [
      file("responsive-1.91x1", "1.91:1", [1200, 628], GOOGLE, { kind: "clean" }),
      file("responsive-1x1", "1:1", [1200, 1200], GOOGLE, { kind: "clean" }),
      file("responsive-4x5", "4:5", [960, 1200], GOOGLE, { kind: "clean" }),
      logo("logo-1x1", 1200, 1200),
      logo("logo-4x1", 1200, 300),
      display("300x250"),
      display("728x90"),
      display("160x600"),
      display("300x600"),
      display("320x50"),
      display("970x250"),
    ],
    texts: [
      text("headline", 30, "headline"),
      text("long_headline", 90, "headline"),
      text("description", 90, "body"),
      text("business_name", 25, "brand"),
    ],
  },
  tiktok: {
    platform: "tiktok",
    files: [
      file("vertical-9x16", "9:16", [1080, 1920], TIKTOK),
      file("square-1x1", "1:1", [1080, 1080], TIKTOK),
      file("wide-1.91x1", "1.91:1", [1200, 628], TIKTOK),
    ],
    texts: [text("ad_text", 100, "headline", "emoji-braces-hash"), text("brand_name", 20, "brand")],
  },
  pinterest: {
    platform: "pinterest",
    files: [file("pin-2x3", "2:3", [1000, 1500], PINTEREST)],
    texts: [text("title", 100, "headline"), text("description", 500, "everything")],
  },
  linkedin: {
    platform: "linkedin",
    files: [
      file("wide-1.91x1", "1.91:1", [1200, 628], LINKEDIN),
      file("square-1x1", "1:1", [1200, 1200], LINKEDIN),
      file("vertical-4x5", "4:5", [720, 900], LINKEDIN),
    ],
    texts: [
      text("introductory_text", 150, "body"),
      text("headline", 70, "headline"),
      text("description", 100, "offer"),
    ],
  },
  x: {
    platform: "x",
    files: [file("square-1x1", "1:1", [1200, 1200], X), file("wide-1.91x1", "1.91:1", [1200, 628], X)],
    // A link takes 23 of the 280.
    texts: [text("post_text", 257, "everything"), text("website_title", 70, "headline")],
  },
  snapchat: {
    platform: "snapchat",
    files: [file("single-9x16", "9:16", [1080, 1920], SNAPCHAT)],
    texts: [text("brand_name", 25, "brand"), text("headline", 34, "headline")],
  },
};

/** Pixels of a file at the wished scale; a file of fixed size stays as it is. */
export function filePixels(spec: FileSpec, scale: number): { width: number; height: number } {
  const factor = spec.scales ? scale : 1;
  return { width: Math.round(spec.width * factor), height: Math.round(spec.height * factor) };
}

/** The wished format where the platform takes it, else the one that it does. */
export function fileFormat(spec: FileSpec, wanted: string): "png" | "jpeg" {
  return spec.formats.find((format) => format === wanted) ?? spec.formats[0] ?? "png";
}
