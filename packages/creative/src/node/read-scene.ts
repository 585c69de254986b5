import type { Ratio } from "@static-engine/contracts";
import type { Sharp } from "sharp";
import sharp from "sharp";
import { ratioSize } from "../layers/ratio-size.ts";

/** Pixels above which a file is a bomb, not a picture: 8K square. */
const MOST_PIXELS = 64_000_000;
/** Beyond this share of a side, cutting to the ratio would lose what was painted. */
const MOST_CUT = 0.12;
/** A model's 1K picture stands on a 1080 canvas; much smaller ones would look soft. */
const LEAST_SIDE_SHARE = 0.65;
const QUALITY = 92;

/** Where words stand in each master, in shares of its sides. */
const CALM: Record<Ratio, { x: number; y: number; w: number; h: number }> = {
  "1:1": { x: 0, y: 0, w: 0.55, h: 0.75 },
  "9:16": { x: 0, y: 0.12, w: 1, h: 0.5 },
  "16:9": { x: 0, y: 0, w: 0.5, h: 1 },
};

export type SceneFile = { fault: string | null; data: Buffer; width: number; height: number; color: string };

/**
 * Judges what a model has painted as a ground: it decodes whole, has the ratio (or can be cut to it), is large enough
 * and not blank. The picture comes back as JPEG, cut, with the mean colour of the part that words stand on.
 */
export async function readScene(bytes: Uint8Array, ratio: Ratio): Promise<SceneFile> {
  const wanted = ratioSize(ratio);
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "truncated" })
      .rotate()
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const fault = faultOfSize(info, wanted);
    if (fault) return broken(fault);
    const cut = cutTo(info, wanted.width / wanted.height);
    const raw = { width: info.width, height: info.height, channels: 3 as const };
    const picture = sharp(data, { raw }).extract(cut);
    const { channels } = await picture.clone().stats();
    if (channels.every(({ stdev }) => stdev < 0.8)) return broken("a blank picture");
    return {
      fault: null,
      data: await picture.clone().jpeg({ quality: QUALITY, chromaSubsampling: "4:4:4" }).toBuffer(),
      width: cut.width,
      height: cut.height,
      color: await meanColor(sharp(data, { raw }), cut, ratio),
    };
  } catch (error) {
    return broken(`no whole picture: ${error instanceof Error ? error.message : "unreadable"}`);
  }
}

function broken(fault: string): SceneFile {
  return { fault, data: Buffer.alloc(0), width: 0, height: 0, color: "#808080" };
}

type Size = { width: number; height: number };

function faultOfSize(found: Size, wanted: Size): string | null {
  const least = Math.min(wanted.width, wanted.height) * LEAST_SIDE_SHARE;
  if (Math.min(found.width, found.height) < least) return `only ${found.width}×${found.height} px`;
  const cut = cutTo(found, wanted.width / wanted.height);
  const lost = Math.max(1 - cut.width / found.width, 1 - cut.height / found.height);
  return lost > MOST_CUT ? `${found.width}×${found.height} px cannot be cut to the ratio` : null;
}

type Box = Size & { left: number; top: number };

/** The largest box of this ratio in the middle. */
function cutTo({ width, height }: Size, ratio: number): Box {
  const cutWidth = Math.min(width, Math.round(height * ratio));
  const cutHeight = Math.min(height, Math.round(width / ratio));
  return {
    width: cutWidth,
    height: cutHeight,
    left: Math.floor((width - cutWidth) / 2),
    top: Math.floor((height - cutHeight) / 2),
  };
}

async function meanColor(picture: Sharp, cut: Box, ratio: Ratio): Promise<string> {
  const { x, y, w, h } = CALM[ratio];
  const [r = 128, g = 128, b = 128] = await picture
    .extract({
      left: cut.left + Math.floor(x * cut.width),
      top: cut.top + Math.floor(y * cut.height),
      width: Math.floor(w * cut.width),
      height: Math.floor(h * cut.height),
    })
    .resize(1, 1, { fit: "fill", kernel: "linear" })
    .raw()
    .toBuffer();
  return `#${[r, g, b].map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
