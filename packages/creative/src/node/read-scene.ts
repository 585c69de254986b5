import type { AdPalette, Ratio } from "@static-engine/contracts";
import { ratioSize } from "../layers/ratio-size.ts";
import type { Raster } from "./verify/decode-scene.ts";
import { offBrand } from "./verify/off-brand.ts";
import type { LetterVerdict, SceneShow } from "./verify/verify-scene.ts";
import { verifyScene } from "./verify/verify-scene.ts";

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
 * Judges what a model has painted as a ground, or without a palette as a whole ad, and makes of it what is kept: a JPEG,
 * cut to the ratio, with the mean colour of the part that words stand on.
 * @param show as `verifyScene` takes it
 */
export async function readScene(
  bytes: Uint8Array,
  ratio: Ratio,
  palette: AdPalette | null,
  show?: SceneShow,
): Promise<SceneFile> {
  const wish = { ...ratioSize(ratio), textFree: palette !== null };
  const { faults, letters, scene } = await verifyScene(bytes, wish, show);
  const fault = faults.find(({ id }) => id !== "stray_text");
  if (fault || !scene) return broken(fault ? `${fault.id}: ${fault.detail}` : "undecodable");
  const { raster, data } = scene;
  const { share, isTooMuch } = palette ? offBrand(raster, palette) : { share: 0, isTooMuch: false };
  if (isTooMuch) return broken(`off_brand: ${Math.round(share * 100)} % of it is not in the brand's colours`);
  const { width, height } = raster;
  return { fault: null, letters, data, width, height, color: meanColor(raster, ratio) };
}

function broken(fault: string): SceneFile {
  return { fault, letters: "none", data: Buffer.alloc(0), width: 0, height: 0, color: "#808080" };
}

function meanColor({ rgb, width, height }: Raster, ratio: Ratio): string {
  const { x, y, w, h } = CALM[ratio];
  const right = Math.min(width, (x + w) * width);
  const foot = Math.min(height, (y + h) * height);
  let [red, green, blue, count] = [0, 0, 0, 0];
  for (let row = Math.floor(y * height); row < foot; row += SAMPLE_STEP) {
    for (let column = Math.floor(x * width); column < right; column += SAMPLE_STEP) {
      const at = (row * width + column) * 3;
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
