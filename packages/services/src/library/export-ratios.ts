import type { ExportedRatios, ExportRatiosInput } from "@static-engine/contracts";
import { ratioSize } from "@static-engine/creative";
import type { MemberContext } from "../context.ts";
import { downloadAd } from "./download-ad.ts";
import { pixelScale } from "./export-ad.ts";

/**
 * The chosen sizes of an ad, painted anew from its document as they are fetched; the masters among them too. Free.
 * @throws AppError NOT_FOUND | AD_NOT_READY | VALIDATION
 */
export async function exportRatios({
  ctx,
  input: { sizes, ...input },
}: {
  ctx: MemberContext;
  input: ExportRatiosInput;
}): Promise<ExportedRatios> {
  const scale = pixelScale(input.scale);
  const items = await Promise.all(
    [...new Set(sizes)].map(async (size) => {
      const { width, height } = ratioSize(size);
      const link = await downloadAd({ ctx, input: { ...input, ratio: size } });
      return { ...link, size, width: Math.round(width * scale), height: Math.round(height * scale) };
    }),
  );
  return { items };
}
