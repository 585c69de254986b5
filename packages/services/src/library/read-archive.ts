import type { Readable } from "node:stream";
import type { LibraryAd } from "@static-engine/contracts";
import { AdId, AppError, BulkDownloadInput, UserId } from "@static-engine/contracts";
import { ratioSize, uniqueName } from "@static-engine/creative";
import { asMember } from "@static-engine/db";
import { bulkDownloads, generatedAds, users } from "@static-engine/db/schema";
import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import type { RenderRow } from "../generation/read-renders.ts";
import { selectRenders } from "../generation/read-renders.ts";
import { exportAd, pixelScale } from "./export-ad.ts";
import { adFileName } from "./file-name.ts";
import { missingNote } from "./missing-note.ts";
import type { PackedAd } from "./pack-entries.ts";
import { packEntries } from "./pack-entries.ts";
import { selectAds, toLibraryAd } from "./read-ads.ts";

/** `null` where there turned out to be nothing to put in. */
export type ArchiveEntry = {
  open(): Promise<{ name: string; data: Readable | Buffer } | null>;
  /** The same as a file that lies there and whose size is known. */
  stored?: { name: string; size: number; key?: string; read(): Promise<Buffer> };
};
export type Archive = { filename: string; entries: Iterable<ArchiveEntry> | AsyncIterable<ArchiveEntry> };
/** One whose files are known before any is read; they bear the date at which it was asked for. */
type PreparedArchive = { filename: string; date: Date; entries: ArchiveEntry[] };

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
}): Promise<PreparedArchive> {
  const [download] = await ctx.db
    .select()
    .from(bulkDownloads)
    .where(and(eq(bulkDownloads.id, input.id), gt(bulkDownloads.expiresAt, ctx.clock.now())));
  if (!download)
    throw new AppError("LINK_EXPIRED", "This download has expired. Start it again from the library.");
  const { createdAt } = download;
  const request = BulkDownloadInput.parse(download.request);
  const { ads, stored, missing, language } = await asMember(
    ctx.db,
    UserId.parse(download.userId),
    async (tx) => {
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
      const found = new Set(rows.map(({ ad }) => ad.id));
      const names = await tx
        .select({
          id: generatedAds.id,
          name: sql<string | null>`coalesce(${generatedAds.name}, copy ->> 'headline')`,
        })
        .from(generatedAds)
        .where(inArray(generatedAds.id, request.ids));
      const nameOf = new Map(names.map(({ id, name }) => [id, name]));
      const [member] = await tx.select({ locale: users.locale }).from(users);
      return {
        // An ad that is gone for good has left no name.
        missing: request.ids.filter((id) => !found.has(id)).map((id) => nameOf.get(id) ?? id),
        language: member?.locale ?? "en",
        ads: rows.flatMap((row): PackedAd[] => {
          const document = documents.get(row.ad.id);
          return document ? [{ ad: toLibraryAd(row, []), document }] : [];
        }),
        stored: new Map(renders.map((render) => [`${render.adId} ${render.ratio}`, render])),
      };
    },
  );
  const entries =
    request.packs.length > 0
      ? packEntries(ctx, ads, request, createdAt)
      : plainEntries(
          ctx,
          ads.map(({ ad }) => ad),
          request,
          { stored, date: createdAt },
        );
  const note = missingNote(missing, language);
  return {
    filename: `static-engine-${createdAt.toISOString().slice(0, 10)}.zip`,
    date: createdAt,
    entries: [...entries, ...note],
  };
}

function plainEntries(
  ctx: ServiceContext,
  ads: readonly LibraryAd[],
  { ratios, format, scale, template }: BulkDownloadInput,
  { stored, date }: { stored: ReadonlyMap<string, RenderRow>; date: Date },
): ArchiveEntry[] {
  const asStored = format === "jpeg" && scale === 1;
  const taken = new Set<string>();
  return ads.flatMap((ad) =>
    ratios.map((ratio): ArchiveEntry => {
      const picture = asStored ? stored.get(`${ad.id} ${ratio}`) : undefined;
      const { width, height } = ratioSize(ratio);
      const factor = pixelScale(scale);
      const file = { size: ratio, width: width * factor, height: height * factor, format, date };
      const name = uniqueName(adFileName(ad, file, template), taken);
      const wanted = { id: AdId.parse(ad.id), version: ad.version, ratio, format, scale };
      if (!picture) {
        return { open: async () => ({ name, data: (await exportAd({ ctx, input: wanted })).data }) };
      }
      const { key, bytes: size } = picture;
      return {
        open: async () => ({ name, data: await ctx.files.stream(key) }),
        stored: { name, size, key, read: () => ctx.files.get(key) },
      };
    }),
  );
}
