import { assets, fileRemovals } from "@static-engine/db/schema";
import { asc, eq, lte, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { THUMB_WIDTHS, thumbKey } from "./links.ts";

const BATCH = 200;
const MAX_WAIT_HOURS = 24;

/**
 * Removes files that no row names any more, with their small copies. One that the storage does not let go stays in the
 * list and is tried again later; the others do not wait for it.
 */
export async function removeFiles({
  ctx,
}: {
  ctx: ServiceContext;
}): Promise<{ removed: number; failed: number }> {
  const due = await ctx.db
    .select({ key: fileRemovals.key })
    .from(fileRemovals)
    .where(lte(fileRemovals.dueAt, sql`now()`))
    .orderBy(asc(fileRemovals.dueAt))
    .limit(BATCH);
  let removed = 0;
  let failed = 0;
  for (const { key } of due) {
    if (await removeFile(ctx, key)) removed += 1;
    else failed += 1;
  }
  return { removed, failed };
}

/** Under the lock of its row: who names the file again takes the row away, and so waits for this. */
async function removeFile(ctx: ServiceContext, key: string): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .select({ attempts: fileRemovals.attempts })
      .from(fileRemovals)
      .where(eq(fileRemovals.key, key))
      .for("update", { skipLocked: true });
    if (!row) return true;
    // Named by a row that was written while the last one before it went: neither saw the other.
    const [named] = await tx.select({ id: assets.id }).from(assets).where(eq(assets.key, key)).limit(1);
    if (named) {
      await tx.delete(fileRemovals).where(eq(fileRemovals.key, key));
      return true;
    }
    try {
      for (const width of THUMB_WIDTHS) await ctx.files.delete(thumbKey(key, width));
      await ctx.files.delete(key);
      await tx.delete(fileRemovals).where(eq(fileRemovals.key, key));
      return true;
    } catch (error) {
      const hours = Math.min(MAX_WAIT_HOURS, 2 ** row.attempts);
      await tx
        .update(fileRemovals)
        .set({
          attempts: row.attempts + 1,
          dueAt: sql`now() + make_interval(hours => ${hours})`,
          lastError: error instanceof Error ? error.message.slice(0, 500) : "unknown",
        })
        .where(eq(fileRemovals.key, key));
      ctx.log.warn({ err: error, key }, "a file could not be removed");
      return false;
    }
  });
}
