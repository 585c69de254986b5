import { AD_SIZES } from "@static-engine/contracts";
import { cleanDocument, filePixels, xmpPacket } from "@static-engine/creative";
import type { Renderer } from "@static-engine/creative/node";
import { drawLogo, encodeWithin } from "@static-engine/creative/node";
import type { AdRenderer } from "@static-engine/services";
import sharp from "sharp";

type Input = Parameters<AdRenderer["exportFile"]>[0];

/** Paints one file of a pack at exactly the pixels of its row, no heavier than its row allows. */
export async function drawPackFile(renderer: Renderer, input: Input): ReturnType<AdRenderer["exportFile"]> {
  const { spec, format } = input;
  const { width, height } = filePixels(spec, input.scale);
  const painted = await paint(renderer, input, { width, height });
  if (!painted) return null;
  const { maxBytes } = spec;
  const file = await encodeWithin(painted, { format, maxBytes, xmp: xmpPacket(input.document) });
  return { ...file, width, height };
}

async function paint(renderer: Renderer, input: Input, wanted: { width: number; height: number }) {
  const { document, spec, assets } = input;
  if (spec.size === null) return drawLogo(document, wanted, assets);
  const scale = wanted.width / AD_SIZES[spec.size].width;
  const shown = spec.kind === "clean" ? cleanDocument(document) : document;
  const { width, height, pixels } = await renderer.compose({
    document: shown,
    ratio: spec.size,
    scale,
    assets,
  });
  if (width === wanted.width && height === wanted.height) return { width, height, pixels };
  // 1.91:1 is not the same number of pixels in every platform's mind.
  const fitted = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .resize(wanted.width, wanted.height, { fit: "fill" })
    .raw()
    .toBuffer();
  renderer.release(pixels);
  return { ...wanted, pixels: fitted };
}
