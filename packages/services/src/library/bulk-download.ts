import type { BulkDownloadInput, DownloadLink } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { bulkDownloads, generatedAds } from "@static-engine/db/schema";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { assertTemplate } from "./file-name.ts";
import { noteDownload } from "./note-download.ts";
import { countPackFiles } from "./pack-entries.ts";

/** An address from which the chosen ads stream as one ZIP. Ads that are gone or did not pass are left out. */
export async function bulkDownload({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: BulkDownloadInput;
}): Promise<DownloadLink> {
  assertTemplate(input.template);
  const config = await ctx.config();
  const expiresAt = new Date(ctx.clock.now().getTime() + config["library.download_link_minutes"] * 60_000);
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const found = await tx
      .select({ id: generatedAds.id, document: generatedAds.document })
      .from(generatedAds)
      .where(
        and(
          inArray(generatedAds.id, input.ids),
          eq(generatedAds.status, "completed"),
          isNull(generatedAds.deletedAt),
        ),
      );
    if (found.length === 0) {
      throw new AppError(
        "AD_NOT_READY",
        "None of these ads can be downloaded: they did not pass, or are deleted.",
      );
    }
    const ids = new Set(found.map(({ id }) => id));
    const request = { ...input, ids: input.ids.filter((id) => ids.has(id)) };
    const [row] = await tx
      .insert(bulkDownloads)
      .values({ userId: ctx.userId, request, expiresAt })
      .returning({ id: bulkDownloads.id });
    if (!row) throw new Error("an inserted download was not returned");
    await noteDownload(tx, ctx, request.ids);
    return {
      url: ctx.links.archive(row.id, expiresAt),
      filename: `static-engine-${ctx.clock.now().toISOString().slice(0, 10)}.zip`,
      files:
        input.packs.length > 0
          ? countPackFiles(
              found.flatMap(({ document }) => document ?? []),
              input.packs,
            )
          : request.ids.length * request.ratios.length,
      expiresAt: expiresAt.toISOString(),
    };
  });
}
