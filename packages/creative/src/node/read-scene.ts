import type { AdPalette, Ratio } from "@static-engine/contracts";
import sharp from "sharp";
import { ratioSize } from "../layers/ratio-size.ts";
import { offBrand } from "./verify/off-brand.ts";
import type { LetterVerdict } from "./verify/verify-scene.ts";
import { verifyScene } from "./verify/verify-scene.ts";

const QUALITY = 92;

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
 * Judges what a model has painted as a ground, and makes of it what is kept: a JPEG, cut to the ratio, with the mean
 * colour of the part that words stand on.
 */
export async function readScene(bytes: Uint8Array, ratio: Ratio, palette: AdPalette): Promise<SceneFile> {
  const wanted = ratioSize(ratio);
  const { faults, letters } = await verifyScene(bytes, { ...wanted, textFree: true });
  const fault = faults.find(({ id }) => id !== "stray_text");
  if (fault) return broken(`${fault.id}: ${fault.detail}`);
  const upright = await sharp(bytes, { failOn: "error" })
    .autoOrient()
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = upright.info;
  const { share, isTooMuch } = await offBrand(upright, palette);
  if (isTooMuch) return broken(`off_brand: ${Math.round(share * 100)} % of it is not in the brand's colours`);
  const cut = cutTo({ width, height }, wanted.width / wanted.height);
  const picture = sharp(upright.data, { raw: { width, height, channels: 3 } }).extract(cut);
  return {
    fault: null,
    letters,
    data: await picture.clone().jpeg({ quality: QUALITY, chromaSubsampling: "4:4:4" }).toBuffer(),
    width: cut.width,
    height: cut.height,
    color: await meanColor(upright, cut, ratio),
  };
}

function broken(fault: string): SceneFile {
  return { fault, letters: "none", data: Buffer.alloc(0), width: 0, height: 0, color: "#808080" };
}

type Size = { width: number; height: number };
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

type Upright = { data: Buffer; info: Size };

async function meanColor({ data, info }: Upright, cut: Box, ratio: Ratio): Promise<string> {
  const { x, y, w, h } = CALM[ratio];
  const [r = 128, g = 128, b = 128] = await sharp(data, {
    raw: { width: info.width, height: info.height, channels: 3 },
  })
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
