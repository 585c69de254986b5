import type { Tx } from "@static-engine/db";
import { generatedAds } from "@static-engine/db/schema";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";

/** Remembers that an ad was worth taking: the first time, and only of those that passed. */
export async function noteDownload(tx: Tx, ctx: MemberContext, ids: readonly string[]): Promise<void> {
  await tx
    .update(generatedAds)
    // Taking a file changes nothing of the ad.
    .set({ downloadedAt: ctx.clock.now(), updatedAt: sql`${generatedAds.updatedAt}` })
    .where(
      and(
        inArray(generatedAds.id, [...ids]),
        eq(generatedAds.status, "completed"),
        isNull(generatedAds.downloadedAt),
      ),
    );
}
