import type { AdId } from "@static-engine/contracts";
import { UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adVersions, generatedAds } from "@static-engine/db/schema";
import { and, eq, gt } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { appendEvent } from "../events/append-event.ts";
import { addRenders, storePictures } from "../generation/add-renders.ts";
import { showVersion } from "./versions.ts";

type Reference = { adId: AdId; version: number };

function ofVersion({ adId, version }: Reference) {
  return and(eq(adVersions.adId, adId), eq(adVersions.version, version), eq(adVersions.status, "rendering"));
}

async function lockRow(tx: Tx, adId: AdId): Promise<void> {
  await tx.select({ id: generatedAds.id }).from(generatedAds).where(eq(generatedAds.id, adId)).for("update");
}

/**
 * Paints and measures a saved version and shows it in the library, whatever the checks say: they are its owner's to
 * judge. Safe to run twice, and twice at once: the same document gives the same pictures, and the first to end writes.
 */
export async function renderAdVersion({
  ctx,
  input,
  signal,
}: {
  ctx: ServiceContext;
  input: Reference;
  signal: AbortSignal;
}): Promise<void> {
  const [row] = await ctx.db.select().from(adVersions).where(ofVersion(input));
  if (!row) return;
  const userId = UserId.parse(row.userId);
  const made = await ctx.renderer.measureAd(
    { document: row.document, assets: { load: (key) => ctx.files.get(key) } },
    {
      signal,
      async onProgress(done, total) {
        await appendEvent(ctx.db, userId, { type: "ad.rendering", ...input, done, total });
        ctx.hints.notify(userId);
      },
    },
  );
  const pictures = await storePictures(ctx, made);
  await ctx.db.transaction(async (tx) => {
    await lockRow(tx, input.adId);
    const [ready] = await tx
      .update(adVersions)
      .set({
        status: "ready",
        document: made.document,
        checks: made.pictures.flatMap((picture) => picture.checks),
        errorMessage: null,
      })
      .where(ofVersion(input))
      .returning();
    if (!ready) return;
    await addRenders(tx, { id: input.adId, userId, version: input.version }, pictures);
    const [newer] = await tx
      .select({ version: adVersions.version })
      .from(adVersions)
      .where(
        and(
          eq(adVersions.adId, input.adId),
          gt(adVersions.version, input.version),
          eq(adVersions.status, "ready"),
        ),
      )
      .limit(1);
    if (!newer) await showVersion(tx, ready);
    await appendEvent(tx, userId, { type: "ad.changed", ...input });
  });
  ctx.hints.notify(userId);
}

/** Notes that a saved version cannot be painted: the one before stays, and its owner is told. */
export async function failVersion(ctx: ServiceContext, input: Reference): Promise<void> {
  const errorMessage = "This version could not be painted. The one before stays. Save again to retry.";
  const userId = await ctx.db.transaction(async (tx) => {
    await lockRow(tx, input.adId);
    const [failed] = await tx
      .update(adVersions)
      .set({ status: "failed", errorMessage })
      .where(ofVersion(input))
      .returning({ userId: adVersions.userId });
    if (!failed) return null;
    const owner = UserId.parse(failed.userId);
    await appendEvent(tx, owner, { type: "ad.failed", ...input, errorMessage });
    return owner;
  });
  if (userId) ctx.hints.notify(userId);
}
