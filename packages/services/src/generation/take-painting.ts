import type { ImageQuality } from "@static-engine/contracts";
import { findConcept, isScenic } from "@static-engine/creative";
import type { Tx } from "@static-engine/db";
import { adConcepts, generationJobs } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { Offer } from "./read-offer.ts";
import type { Painting } from "./scene-models.ts";
import { choosePainting, creditsPerScene, isInPlan } from "./scene-models.ts";

type Wish = { imageModel?: string | undefined; imageQuality?: ImageQuality | undefined };

/** The run that an ad came from. */
export async function readOrigin(tx: Tx, ad: { jobId: string }) {
  const [origin] = await tx
    .select({ job: generationJobs, layout: adConcepts.layout })
    .from(generationJobs)
    .innerJoin(adConcepts, eq(adConcepts.id, generationJobs.conceptId))
    .where(eq(generationJobs.id, ad.jobId));
  if (!origin) throw new Error(`run ${ad.jobId} is gone`);
  return origin;
}

/**
 * What paints another take of an ad, and what that takes on top: what painted the ad, in the same quality, unless its
 * owner wishes otherwise; our own studio where that is not offered any more. @throws AppError as `choosePainting`
 */
export function paintingOfTake(
  offer: Offer,
  levels: readonly string[],
  { slot, origin }: { slot: number; origin: Awaited<ReturnType<typeof readOrigin>> },
  wish: Wish,
): Painting {
  const { brandSnapshot, productSnapshot, requestedModel, imageQuality, paintsWhole } = origin.job;
  const concept = findConcept(origin.layout);
  const scenes = concept && isScenic(concept, brandSnapshot, productSnapshot, slot) ? 1 : 0;
  const subject = { scenes, slots: 1, allowsWhole: paintsWhole };
  const offered = (wanted: string | null) => offer.choices.find(({ model }) => model === wanted);
  if (wish.imageModel) {
    const asBefore = paintsWhole && offered(wish.imageModel)?.paintsWhole;
    return choosePainting(offer, levels, { ...wish, paintsWhole: asBefore }, subject);
  }
  const quality = wish.imageQuality ?? imageQuality;
  const choice = offered(requestedModel);
  const isOffered = choice && isInPlan(choice, levels) && creditsPerScene(choice, quality) !== null;
  if (!isOffered) return { model: null, quality, extra: 0, pictures: 0, paintsWhole: false };
  const asBefore = paintsWhole && choice.paintsWhole;
  const again = { imageModel: choice.model, imageQuality: quality, paintsWhole: asBefore };
  return choosePainting(offer, levels, again, subject);
}
