import type { Ratio } from "@static-engine/contracts";
import type { generationJobs } from "@static-engine/db/schema";
import { adRenders, assets, generatedAds } from "@static-engine/db/schema";
import { contentKey, sha256 } from "@static-engine/storage";
import { and, eq, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { announceSlotEnd } from "./end-slot.ts";
import type { MadeAd } from "./renderer-port.ts";
import type { ClaimedSlot } from "./set-stage.ts";
import { LostSlotError } from "./set-stage.ts";

const MIME = "image/jpeg";

export type StoredPicture = {
  ratio: Ratio;
  key: string;
  hash: string;
  width: number;
  height: number;
  bytes: number;
};

/** Writes the pictures before any row names them. Keys are hashes: writing one again changes nothing. */
export async function storePictures(ctx: ServiceContext, made: MadeAd): Promise<StoredPicture[]> {
  return Promise.all(
    made.pictures.map(async ({ ratio, width, height, jpeg }) => {
      const hash = sha256(jpeg);
      const key = contentKey("render", hash, MIME);
      await ctx.files.put(key, jpeg, { mime: MIME });
      return { ratio, key, hash, width, height, bytes: jpeg.byteLength };
    }),
  );
}

/** What full-text search finds an ad by. */
function searchText(run: Delivery, made: MadeAd): string {
  const { copy } = made.document;
  return [
    copy.headline,
    copy.subheadline,
    copy.bodyText,
    ...copy.callouts,
    copy.cta,
    run.job.brandSnapshot.name,
    run.job.productSnapshot.name,
    run.concept,
  ]
    .filter(Boolean)
    .join(" \n ")
    .toLowerCase();
}

export type Delivery = {
  job: typeof generationJobs.$inferSelect;
  concept: string;
  made: MadeAd;
  pictures: StoredPicture[];
};

/** Turns the slot into an ad of the library, in one transaction, if it is still ours. @throws LostSlotError */
export async function deliverAd(ctx: ServiceContext, slot: ClaimedSlot, run: Delivery): Promise<void> {
  const { userId } = slot;
  await ctx.db.transaction(async (tx) => {
    const [ad] = await tx
      .update(generatedAds)
      .set({
        status: "completed",
        stage: "passed",
        document: run.made.document,
        copy: run.made.document.copy,
        checks: run.made.pictures.flatMap((picture) => picture.checks),
        searchText: searchText(run, run.made),
        errorCode: null,
        errorMessage: null,
        finishedAt: sql`clock_timestamp()`,
      })
      .where(
        and(
          eq(generatedAds.id, slot.id),
          eq(generatedAds.fence, slot.fence),
          eq(generatedAds.status, "processing"),
        ),
      )
      .returning();
    if (!ad) throw new LostSlotError(slot);
    for (const { ratio, key, hash, width, height, bytes } of run.pictures) {
      const [asset] = await tx
        .insert(assets)
        .values({ userId, kind: "render", sha256: hash, key, mime: MIME, width, height, bytes })
        .onConflictDoUpdate({ target: [assets.userId, assets.kind, assets.sha256], set: { key } })
        .returning({ id: assets.id });
      if (!asset) throw new Error("an upserted asset was not returned");
      await tx
        .insert(adRenders)
        .values({ adId: ad.id, userId, version: ad.version, ratio, assetId: asset.id })
        .onConflictDoUpdate({
          target: [adRenders.adId, adRenders.version, adRenders.ratio],
          set: { assetId: asset.id },
        });
    }
    await announceSlotEnd(tx, ad, null);
  });
}
