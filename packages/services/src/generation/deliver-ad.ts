import type { Config, MadeWith } from "@static-engine/contracts";
import { isPaintedByModel, STUDIO } from "@static-engine/contracts";
import type { generationJobs } from "@static-engine/db/schema";
import { adVersions, generatedAds } from "@static-engine/db/schema";
import { and, eq, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { searchTextOf } from "../library/search-text.ts";
import type { StoredPicture } from "./add-renders.ts";
import { addRenders } from "./add-renders.ts";
import { announceSlotEnd } from "./end-slot.ts";
import type { MadeAd } from "./renderer-port.ts";
import { creditsPerScene } from "./scene-models.ts";
import type { ClaimedSlot } from "./set-stage.ts";
import { LostSlotError } from "./set-stage.ts";

export type Delivery = {
  job: typeof generationJobs.$inferSelect;
  concept: string;
  made: MadeAd;
  pictures: StoredPicture[];
  madeWith: MadeWith;
};

/** Turns the slot into an ad of the library, in one transaction, if it is still ours. @throws LostSlotError */
export async function deliverAd(ctx: ServiceContext, slot: ClaimedSlot, run: Delivery): Promise<void> {
  const { userId } = slot;
  const { document } = run.made;
  const checks = run.made.pictures.flatMap((picture) => picture.checks);
  const searchText = searchTextOf(document, run.concept);
  const madeWith = withStandInPrice(await ctx.config(), run.job, whatRemains(run));
  await ctx.db.transaction(async (tx) => {
    const [ad] = await tx
      .update(generatedAds)
      .set({
        status: "completed",
        stage: "passed",
        document,
        copy: document.copy,
        checks,
        searchText,
        madeWith,
        stageModel: null,
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
    await tx
      .insert(adVersions)
      .values({
        adId: ad.id,
        userId,
        version: ad.version,
        kind: "made",
        status: "ready",
        document,
        checks,
        searchText,
      })
      .onConflictDoNothing();
    await addRenders(tx, ad, run.pictures);
    await announceSlotEnd(tx, ad, null);
  });
}

/** Where a repair has put our own scene in the place of a painted one, the ad says so, and is not paid for as painted. */
function whatRemains({ madeWith, made: { document } }: Delivery): MadeWith {
  const { scene } = madeWith;
  if (!scene || !isPaintedByModel(madeWith) || document.whole || document.scene?.painted) return madeWith;
  return { ...madeWith, scene: { model: STUDIO, requested: scene.requested ?? scene.model, reason: "gate" } };
}

/** Where one model stood in for another, the ad notes what it takes: nobody pays one model's price for another's work. */
function withStandInPrice(config: Config, { imageQuality }: Delivery["job"], madeWith: MadeWith): MadeWith {
  const { scene } = madeWith;
  if (!scene?.requested || !isPaintedByModel(madeWith)) return madeWith;
  const choice = config["models.scene"].find(({ model }) => model === scene.model);
  const credits = choice && (creditsPerScene(choice, imageQuality) ?? creditsPerScene(choice, "medium"));
  return typeof credits === "number" ? { ...madeWith, scene: { ...scene, credits } } : madeWith;
}
