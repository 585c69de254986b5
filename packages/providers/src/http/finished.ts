import { pictureUsage } from "../catalogue/cost.ts";
import type { ImageProgress, PendingImage } from "../ports/image-model.ts";

/** One finished picture at its catalogue price. */
export function finished(image: PendingImage, costMicroUsd: number, requestId: string | null): ImageProgress {
  return { state: "done", result: { images: [image], usage: pictureUsage(costMicroUsd), requestId } };
}
