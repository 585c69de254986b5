import type { Readable } from "node:stream";
import type { LibraryAd } from "@static-engine/contracts";
import { AdId, AppError, BulkDownloadInput, UserId } from "@static-engine/contracts";
import { ratioSize, uniqueName } from "@static-engine/creative";
import { asMember } from "@static-engine/db";
import { bulkDownloads, generatedAds } from "@static-engine/db/schema";
import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { selectRenders } from "../generation/read-renders.ts";
import { exportAd, pixelScale } from "./export-ad.ts";
import { adFileName } from "./file-name.ts";
import type { PackedAd } from "./pack-entries.ts";
import { packEntries } from "./pack-entries.ts";
import { selectAds, toLibraryAd } from "./read-ads.ts";

/** `null` where there turned out to be nothing to put in. */
export type ArchiveEntry = { open(): Promise<{ name: string; data: Readable | Buffer } | null> };
export type Archive = { filename: string; entries: Iterable<ArchiveEntry> | AsyncIterable<ArchiveEntry> };

/**
 * The files of a prepared ZIP, each read only when its turn comes. Stored pictures are taken as they are; another
 * format or size is rendered.
 * @throws AppError LINK_EXPIRED
 */
export async function readArchive({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { id: string };
}): Promise<Archive> {
  const [download] = await ctx.db
    .select()
    .from(bulkDownloads)
    .where(and(eq(bulkDownloads.id, input.id), gt(bulkDownloads.expiresAt, ctx.clock.now())));
  if (!download)
    throw new AppError("LINK_EXPIRED", "This download has expired. Start it again from the library.");
  const { createdAt } = download;
  const request = BulkDownloadInput.parse(download.request);
  const { ads, stored } = await asMember(ctx.db, UserId.parse(download.userId), async (tx) => {
    const rows = await selectAds(tx).where(
      and(
        inArray(generatedAds.id, request.ids),
        eq(generatedAds.status, "completed"),
        isNull(generatedAds.deletedAt),
      ),
    );
    const documents = new Map(
      (
        await tx
          .select({ id: generatedAds.id, document: generatedAds.document })
          .from(generatedAds)
          .where(inArray(generatedAds.id, request.ids))
      ).map((row) => [row.id, row.document]),
    );
    const renders = await selectRenders(tx, request.ids);
    const order = new Map(request.ids.map((id, index) => [String(id), index]));
    rows.sort((a, b) => (order.get(a.ad.id) ?? 0) - (order.get(b.ad.id) ?? 0));
    return {
      ads: rows.flatMap((row): PackedAd[] => {
        const document = documents.get(row.ad.id);
        return document ? [{ ad: toLibraryAd(row, []), document }] : [];
      }),
      stored: new Map(renders.map((render) => [`${render.adId} ${render.ratio}`, render.key])),
    };
  });
  const entries =
    request.packs.length > 0
      ? packEntries(ctx, ads, request, createdAt)
      : plainEntries(
          ctx,
          ads.map(({ ad }) => ad),
          request,
          { stored, date: createdAt },
        );
  return { filename: `static-engine-${createdAt.toISOString().slice(0, 10)}.zip`, entries };
}

function plainEntries(
  ctx: ServiceContext,
  ads: readonly LibraryAd[],
  { ratios, format, scale, template }: BulkDownloadInput,
  { stored, date }: { stored: ReadonlyMap<string, string>; date: Date },
): ArchiveEntry[] {
  const asStored = format === "jpeg" && scale === 1;
  const taken = new Set<string>();
  return ads.flatMap((ad) =>
    ratios.map((ratio) => {
      const key = asStored ? stored.get(`${ad.id} ${ratio}`) : undefined;
      const { width, height } = ratioSize(ratio);
      const factor = pixelScale(scale);
      const file = { size: ratio, width: width * factor, height: height * factor, format, date };
      const name = uniqueName(adFileName(ad, file, template), taken);
      const wanted = { id: AdId.parse(ad.id), version: ad.version, ratio, format, scale };
      return {
        open: async () => ({
          name,
          data: key ? await ctx.files.stream(key) : (await exportAd({ ctx, input: wanted })).data,
        }),
      };
    }),
  );
}
