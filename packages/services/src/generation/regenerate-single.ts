import { randomInt } from "node:crypto";
import type { Generation, RegenerateInput } from "@static-engine/contracts";
import { JobId } from "@static-engine/contracts";
import { asMember, elevate } from "@static-engine/db";
import { generatedAds, generationJobs } from "@static-engine/db/schema";
import { planRun } from "@static-engine/jobs";
import { v7 } from "uuid";
import type { MemberContext } from "../context.ts";
import { appendCreditsChanged } from "../events/append-event.ts";
import { findAd } from "../library/get-ad.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { assertFreePlace, lockAccount, nextRunNumber } from "./admit-run.ts";
import { costOf } from "./estimate-run.ts";
import { toRequest } from "./find-by-key.ts";
import { holdForRun } from "./hold-for-run.ts";
import { readOffer } from "./read-offer.ts";
import { findRun, toGeneration } from "./read-run.ts";
import { paintingOfTake, readOrigin } from "./take-painting.ts";

const TAKES = { max: 12, windowSeconds: 60 };

/**
 * Another take of one variation, as a run of its own with one slot: the six that are there stay as they are. Brand and
 * product are those of the ad's run, so that the take stands beside its siblings.
 * @throws AppError NOT_FOUND | TOO_MANY_RUNS | INSUFFICIENT_CREDITS | RATE_LIMITED | MODEL_NOT_ALLOWED |
 *   IDEMPOTENCY_MISMATCH
 */
export async function regenerateSingle({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: RegenerateInput;
}): Promise<Generation> {
  await enforceRateLimit(ctx, `regenerate:${ctx.userId}`, TAKES);
  const offer = await readOffer(ctx);
  const { config } = offer;
  const request = toRequest(input);
  const run = await asMember(ctx.db, ctx.userId, async (tx) => {
    const { ad } = await findAd(tx, input.adId);
    return elevate(tx, ctx.userId, async () => {
      const account = await lockAccount(tx, ctx, request);
      if (account.replayed) return toGeneration(await findRun(tx, account.replayed));
      assertFreePlace(account);
      const origin = await readOrigin(tx, ad);
      const { brandSnapshot, productSnapshot, language } = origin.job;
      const painting = paintingOfTake(offer, account.levels, { slot: ad.slot, origin }, input);
      const { brandId, productId, conceptId, slot } = ad;
      const cost = costOf(config, "regenerate") + painting.extra;
      const jobId = JobId.parse(v7());
      const holdId = await holdForRun(tx, ctx, config, {
        jobId,
        amount: cost,
        attempt: 1,
        reason: "regenerate",
      });
      const [job] = await tx
        .insert(generationJobs)
        .values({
          id: jobId,
          userId: ctx.userId,
          holdId,
          cost,
          number: nextRunNumber(ctx),
          kind: "regenerate",
          brandId,
          productId,
          conceptId,
          importantNotes: input.notes || null,
          language,
          brandSnapshot,
          productSnapshot,
          requestedModel: painting.model,
          imageQuality: painting.quality,
          paintsWhole: painting.paintsWhole,
          paintingCost: painting.extra,
          paintedSlots: painting.pictures,
          slots: 1,
          priority: -account.openRuns,
          seed: randomInt(1, 2 ** 31 - 1),
          targetAdId: ad.id,
          ...request,
        })
        .returning();
      if (!job) throw new Error("an inserted run was not returned");
      await tx
        .insert(generatedAds)
        .values({ jobId, userId: ctx.userId, brandId, productId, conceptId, slot, parentAdId: ad.id });
      await ctx.queue.send(tx, planRun, { runId: jobId, attempt: 1 }, { priority: job.priority });
      await appendCreditsChanged(tx, ctx.userId, {
        type: "generation.started",
        jobId,
        number: job.number,
        slots: [slot],
      });
      return toGeneration(await findRun(tx, jobId));
    });
  });
  ctx.hints.notify(ctx.userId);
  return run;
}
