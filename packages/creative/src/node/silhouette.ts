import type { Pixels } from "./pixels.ts";
import { fromPixels } from "./pixels.ts";
import type { Silhouette } from "./shadow.ts";

const LONG_SIDE = 256;

/** The outline of a cut-out, small enough to cast shadows from. */
export async function silhouetteOf(picture: Pixels): Promise<Silhouette> {
  const { data, info } = await fromPixels(picture)
    .extractChannel(3)
    .resize(LONG_SIDE, LONG_SIDE, { fit: "inside", kernel: "linear" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
