import type { AdDocument } from "@static-engine/contracts";
import type { AdAssets } from "@static-engine/creative";
import { loadDemoAsset } from "@static-engine/creative/node";
import sharp from "sharp";

const BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";

function toUri(mime: string, data: Buffer): string {
  return `data:${mime};base64,${data.toString("base64")}`;
}

/**
 * Pictures of a document as data addresses, made before the clock runs. Shadows are left out and grounds are flat:
 * the baselines are given less to do than our renderer.
 */
export async function preparePictures(documents: readonly AdDocument[]): Promise<AdAssets> {
  const keys = documents.flatMap(({ product, brand }) =>
    [product.picture?.key, brand.logo?.key].filter((key) => key != null),
  );
  const pictures = new Map<string, string>();
  for (const key of new Set(keys)) {
    pictures.set(
      key,
      toUri(
        "image/png",
        await sharp(await loadDemoAsset(key))
          .png({ compressionLevel: 1 })
          .toBuffer(),
      ),
    );
  }
  return (request) => {
    if (request.kind === "svg") return toUri("image/svg+xml", Buffer.from(request.markup));
    return request.kind === "picture" ? (pictures.get(request.key) ?? BLANK) : null;
  };
}
