import type { Readable } from "node:stream";
import { AdId, AppError, UserId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { bulkDownloads, generatedAds } from "@static-engine/db/schema";
import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { selectRenders } from "../generation/read-renders.ts";
import { exportAd } from "./export-ad.ts";
import { adFileName } from "./file-name.ts";
import { selectAds, toLibraryAd } from "./read-ads.ts";

type ArchiveEntry = { name: string; open(): Promise<Readable | Buffer> };
export type Archive = { filename: string; entries: ArchiveEntry[] };

/** Names of one archive are unique: the second of a name gets a number. */
function uniqueName(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let count = 2; taken.has(candidate); count += 1)
    candidate = name.replace(/(\.[a-z]+)$/, `_${count}$1`);
  taken.add(candidate);
  return candidate;
}

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
  const { request } = download;
  return asMember(ctx.db, UserId.parse(download.userId), async (tx) => {
    const rows = await selectAds(tx).where(
      and(
        inArray(generatedAds.id, request.ids),
        eq(generatedAds.status, "completed"),
        isNull(generatedAds.deletedAt),
      ),
    );
    const stored = new Map(
      (await selectRenders(tx, request.ids)).map((render) => [`${render.adId} ${render.ratio}`, render.key]),
    );
    const asStored = request.format === "jpeg" && request.scale === 1;
    const order = new Map(request.ids.map((id, index) => [String(id), index]));
    rows.sort((a, b) => (order.get(a.ad.id) ?? 0) - (order.get(b.ad.id) ?? 0));
    const taken = new Set<string>();
    const entries = rows.flatMap((row) => {
      const ad = toLibraryAd(row, []);
      return request.ratios.map((ratio) => {
        const key = asStored ? stored.get(`${row.ad.id} ${ratio}`) : undefined;
        const wanted = {
          id: AdId.parse(row.ad.id),
          version: row.ad.version,
          ratio,
          format: request.format,
          scale: request.scale,
        };
        return {
          name: uniqueName(adFileName(ad, ratio, request.format), taken),
          open: async () => (key ? ctx.files.stream(key) : (await exportAd({ ctx, input: wanted })).data),
        };
      });
    });
    return { filename: `static-engine-${download.createdAt.toISOString().slice(0, 10)}.zip`, entries };
  });
}
