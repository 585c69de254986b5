import type { LibraryPage, ListLibraryInput } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { generatedAds } from "@static-engine/db/schema";
import { and, desc, eq, isNull, like } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { readRenders } from "../generation/read-renders.ts";
import { afterCursor, containsPattern, toPage } from "../paging.ts";
import { selectAds, toLibraryAd } from "./read-ads.ts";

/** Delivered ads, newest first. */
export async function listAds({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListLibraryInput;
}): Promise<LibraryPage> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const found = await selectAds(tx)
      .where(
        and(
          // Said again beside the policy, so that the planner takes the library's index.
          eq(generatedAds.userId, ctx.userId),
          eq(generatedAds.status, "completed"),
          isNull(generatedAds.deletedAt),
          input.brandId ? eq(generatedAds.brandId, input.brandId) : undefined,
          input.productId ? eq(generatedAds.productId, input.productId) : undefined,
          input.conceptId ? eq(generatedAds.conceptId, input.conceptId) : undefined,
          input.jobId ? eq(generatedAds.jobId, input.jobId) : undefined,
          input.folderId === null ? isNull(generatedAds.folderId) : undefined,
          input.folderId ? eq(generatedAds.folderId, input.folderId) : undefined,
          input.saved === undefined ? undefined : eq(generatedAds.isSaved, input.saved),
          input.favorite === undefined ? undefined : eq(generatedAds.isFavorite, input.favorite),
          input.search ? like(generatedAds.searchText, containsPattern(input.search)) : undefined,
          afterCursor(generatedAds, input.cursor),
        ),
      )
      .orderBy(desc(generatedAds.createdAt), desc(generatedAds.id))
      .limit(input.limit + 1);
    const page = toPage(
      found.map((row) => ({ ...row, id: row.ad.id, createdAt: row.ad.createdAt })),
      input.limit,
    );
    const renders = await readRenders(
      tx,
      ctx,
      page.rows.map((row) => row.id),
    );
    return {
      items: page.rows.map((row) => toLibraryAd(row, renders.get(row.id) ?? [])),
      nextCursor: page.nextCursor,
    };
  });
}
