import type { FoundPicture, FoundProduct } from "@static-engine/contracts";
import { UPLOAD_LIMITS } from "@static-engine/contracts";
import { readImage } from "@static-engine/storage";
import sharp from "sharp";
import type { WebReader } from "../web/web-reader.ts";
import type { ReadProduct } from "./read-document.ts";

/** Pictures travel inside the answer, so only the first products bring theirs. */
const MOST_PHOTOS = 4;
/** Smaller than this it is a thumbnail, and an ad would show its pixels. */
const LEAST_SIDE = 300;
/** What an answer carries; ads are no larger. */
const MOST_SIDE = 1600;

async function readPhoto(web: WebReader, url: URL, signal: AbortSignal): Promise<FoundPicture | null> {
  try {
    const answer = await web.get(url, { maxBytes: UPLOAD_LIMITS.photo.bytes, signal });
    if (answer.status >= 400) return null;
    // By its bytes, as an upload is.
    const image = await readImage(answer.data, UPLOAD_LIMITS.photo);
    if (Math.max(image.width, image.height) < LEAST_SIDE) return null;
    const { data, info } = await sharp(image.data)
      .resize({ width: MOST_SIDE, height: MOST_SIDE, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer({ resolveWithObject: true });
    const dataUrl = `data:image/webp;base64,${data.toString("base64")}`;
    return { dataUrl, width: info.width, height: info.height };
  } catch {
    // Without it the member uploads one.
    return null;
  }
}

/** The products with their photos, as far as the page names one that passes as an upload would. */
export async function readPhotos(
  web: WebReader,
  products: readonly ReadProduct[],
  signal: AbortSignal,
): Promise<FoundProduct[]> {
  return Promise.all(
    products.map(async ({ image, ...product }, index) => ({
      ...product,
      photo: image && index < MOST_PHOTOS ? await readPhoto(web, image, signal) : null,
    })),
  );
}
