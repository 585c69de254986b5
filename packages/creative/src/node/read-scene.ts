import type { AdPalette, Ratio } from "@static-engine/contracts";
import sharp from "sharp";
import { ratioSize } from "../layers/ratio-size.ts";
import type { Crop } from "./verify/crop-for.ts";
import { offBrand } from "./verify/off-brand.ts";
import type { LetterVerdict } from "./verify/verify-scene.ts";
import { verifyScene } from "./verify/verify-scene.ts";
import type { Raster } from "./verify/work-copy.ts";

const QUALITY = 90;
const SAMPLE_STEP = 5;

/** Where words stand in each master, in shares of its sides. */
const CALM: Record<Ratio, { x: number; y: number; w: number; h: number }> = {
  "1:1": { x: 0, y: 0, w: 0.55, h: 0.75 },
  "9:16": { x: 0, y: 0.12, w: 1, h: 0.5 },
  "16:9": { x: 0, y: 0, w: 0.5, h: 1 },
};

export type SceneFile = {
  /** Why it cannot be used at all; letters are told apart, because they may only be suspected. */
  fault: string | null;
  letters: LetterVerdict;
  data: Buffer;
  width: number;
  height: number;
  color: string;
};

/**
 * Judges what a model has painted as a ground, or without a palette as a whole ad, and makes of it what is kept: a JPEG, cut to the ratio, with the mean
 * colour of the part that words stand on.
 */
export async function readScene(
  bytes: Uint8Array,
  ratio: Ratio,
  palette: AdPalette | null,
): Promise<SceneFile> {
  const wanted = ratioSize(ratio);
  const { faults, letters, raster } = await verifyScene(bytes, { ...wanted, textFree: palette !== null });
  const fault = faults.find(({ id }) => id !== "stray_text");
  if (fault || !raster) return broken(fault ? `${fault.id}: ${fault.detail}` : "undecodable");
  const { share, isTooMuch } = palette ? offBrand(raster, palette) : { share: 0, isTooMuch: false };
  if (isTooMuch) return broken(`off_brand: ${Math.round(share * 100)} % of it is not in the brand's colours`);
  const cut = cutTo(raster, wanted.width / wanted.height);
  // Kept in its own size: the painter brings it to a canvas for less than a larger file costs to write and to read.
  const picture = sharp(raster.rgb, { raw: { width: raster.width, height: raster.height, channels: 3 } });
  return {
    fault: null,
    letters,
    // Grounds are soft: the second Huffman pass is not worth its time.
    data: await picture.extract(cut).jpeg({ quality: QUALITY, optimizeCoding: false }).toBuffer(),
    width: cut.width,
    height: cut.height,
    color: meanColor(raster, cut, ratio),
  };
}

function broken(fault: string): SceneFile {
  return { fault, letters: "none", data: Buffer.alloc(0), width: 0, height: 0, color: "#808080" };
}

/** The largest part in the middle with exactly this ratio: what is left to cut is a line or two. */
function cutTo(raster: Raster, ratio: number): Crop {
  const width = Math.min(raster.width, Math.round(raster.height * ratio));
  const height = Math.min(raster.height, Math.round(raster.width / ratio));
  const left = Math.floor((raster.width - width) / 2);
  const top = Math.floor((raster.height - height) / 2);
  return { left, top, width, height };
}

function meanColor({ rgb, width: stride }: Raster, cut: Crop, ratio: Ratio): string {
  const { x, y, w, h } = CALM[ratio];
  const right = Math.min(cut.width, (x + w) * cut.width);
  const foot = Math.min(cut.height, (y + h) * cut.height);
  let [red, green, blue, count] = [0, 0, 0, 0];
  for (let row = Math.floor(y * cut.height); row < foot; row += SAMPLE_STEP) {
    for (let column = Math.floor(x * cut.width); column < right; column += SAMPLE_STEP) {
      const at = ((cut.top + row) * stride + cut.left + column) * 3;
      red += rgb[at] ?? 0;
      green += rgb[at + 1] ?? 0;
      blue += rgb[at + 2] ?? 0;
      count += 1;
    }
  }
  const hex = [red, green, blue].map((sum) =>
    Math.round(sum / count)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("")}`.toUpperCase();
}
