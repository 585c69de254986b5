import type { DownloadInput, DownloadLink } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { ratioSize } from "@static-engine/creative";
import { asMember } from "@static-engine/db";
import type { MemberContext } from "../context.ts";
import { pixelScale } from "./export-ad.ts";
import { adFileName, assertTemplate } from "./file-name.ts";
import { findAd } from "./get-ad.ts";
import { noteDownload } from "./note-download.ts";
import { toLibraryAd } from "./read-ads.ts";
import { findVersion } from "./versions.ts";

/** An address from which one picture of an ad can be fetched in the wished format and size. Free. */
export async function downloadAd({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: DownloadInput;
}): Promise<DownloadLink> {
  assertTemplate(input.template);
  const config = await ctx.config();
  const ad = await asMember(ctx.db, ctx.userId, async (tx) => {
    const row = await findAd(tx, input.id);
    if (input.version !== undefined) await findVersion(tx, input.id, input.version);
    await noteDownload(tx, ctx, [input.id]);
    return toLibraryAd(row, []);
  });
  if (ad.status !== "completed") {
    throw new AppError("AD_NOT_READY", "This variation did not pass, so there is nothing to download.");
  }
  const { width, height } = ratioSize(input.ratio);
  const scale = pixelScale(input.scale);
  const shown = { ...ad, version: input.version ?? ad.version };
  const file = {
    size: input.ratio,
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    format: input.format,
    date: ctx.clock.now(),
  };
  const filename = adFileName(shown, file, input.template);
  const expiresAt = new Date(ctx.clock.now().getTime() + config["library.download_link_minutes"] * 60_000);
  const query = new URLSearchParams({
    ad: ad.id,
    v: String(shown.version),
    ratio: input.ratio,
    format: input.format,
    scale: String(input.scale),
    ...(input.quality === "best" ? {} : { quality: input.quality }),
  });
  return {
    url: ctx.links.export(`/exports/${encodeURIComponent(filename)}?${query}`, expiresAt),
    filename,
    files: 1,
    expiresAt: expiresAt.toISOString(),
  };
}
