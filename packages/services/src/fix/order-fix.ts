import { randomInt } from "node:crypto";
import type { AppErrorCode, FixErrorsInput, Generation } from "@static-engine/contracts";
import { AppError, JobId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember, elevate } from "@static-engine/db";
import { generationJobs } from "@static-engine/db/schema";
import { fixAd } from "@static-engine/jobs";
import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { MemberContext } from "../context.ts";
import { appendCreditsChanged } from "../events/append-event.ts";
import { lockAccount, nextRunNumber } from "../generation/admit-run.ts";
import { costOf } from "../generation/estimate-run.ts";
import { toRequest } from "../generation/find-by-key.ts";
import { holdForRun } from "../generation/hold-for-run.ts";
import { findRun, toGeneration } from "../generation/read-run.ts";
import { assertNewest, findVersion, lockAd } from "../library/versions.ts";
import { enforceRateLimit } from "../rate-limit.ts";

const FIXES = { max: 10, windowSeconds: 60 };
/** Fixes of a day that a model has looked at and that came to nothing: each cost us and not the member. */
const MOST_IN_VAIN = 30;
const DAY_SECONDS = 86_400;
const IN_VAIN: AppErrorCode[] = ["FIX_NOT_POSSIBLE", "CONTENT_REJECTED", "GATE_FAILED"];

/**
 * Orders a fix of an ad: job, hold and queue entry in one transaction. What comes of it waits beside the version that
 * the library shows until its owner has chosen.
 * @throws AppError NOT_FOUND | CONFLICT | AD_NOT_READY | PROVIDER_FAILED | INSUFFICIENT_CREDITS | RATE_LIMITED |
 *   IDEMPOTENCY_MISMATCH
 */
export async function fixErrors({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: FixErrorsInput;
}): Promise<Generation> {
  await enforceRateLimit(ctx, `fix:${ctx.userId}`, FIXES);
  const config = await ctx.config();
  if (!(await ctx.models.firstAvailable(config["models.vision"]))) {
    throw new AppError(
      "PROVIDER_FAILED",
      "No model that can look at the ad is set up here. Mend it in the editor, which is free. Nothing was charged.",
    );
  }
  const request = toRequest(input);
  const run = await asMember(ctx.db, ctx.userId, async (tx) => {
    const ad = await lockAd(tx, input.adId);
    return elevate(tx, ctx.userId, async () => {
      const { replayed } = await lockAccount(tx, ctx, request);
      if (replayed) return toGeneration(await findRun(tx, replayed));
      await assertNewest(tx, ctx, ad.id, input.version);
      const { status } = await findVersion(tx, ad.id, input.version);
      if (status !== "ready") throw new AppError("AD_NOT_READY", "This version is still being painted.");
      await assertNoOpenFix(tx, ad.id);
      await assertNotInVain(tx, ctx);
      const [origin] = await tx.select().from(generationJobs).where(eq(generationJobs.id, ad.jobId));
      if (!origin) throw new Error(`run ${ad.jobId} is gone`);
      const cost = costOf(config, "fix");
      const jobId = JobId.parse(v7());
      const holdId = await holdForRun(tx, ctx, config, { jobId, amount: cost, attempt: 1, reason: "fix" });
      await tx.insert(generationJobs).values({
        id: jobId,
        userId: ctx.userId,
        holdId,
        cost,
        number: nextRunNumber(ctx),
        kind: "fix",
        brandId: ad.brandId,
        productId: ad.productId,
        conceptId: ad.conceptId,
        importantNotes: input.description,
        language: origin.language,
        brandSnapshot: origin.brandSnapshot,
        productSnapshot: origin.productSnapshot,
        requestedModel: origin.requestedModel,
        imageQuality: origin.imageQuality,
        slots: 1,
        seed: randomInt(1, 2 ** 31 - 1),
        targetAdId: ad.id,
        targetVersion: input.version,
        region: input.region ?? null,
        ...request,
      });
      await ctx.queue.send(tx, fixAd, { runId: jobId });
      await appendCreditsChanged(tx, ctx.userId);
      return toGeneration(await findRun(tx, jobId));
    });
  });
  ctx.hints.notify(ctx.userId);
  return run;
}

/** One fix of an ad at a time: two would both start from the same version. */
async function assertNoOpenFix(tx: Tx, adId: string): Promise<void> {
  const [open] = await tx
    .select({ id: generationJobs.id })
    .from(generationJobs)
    .where(
      and(
        eq(generationJobs.targetAdId, adId),
        eq(generationJobs.kind, "fix"),
        inArray(generationJobs.status, ["pending", "processing"]),
      ),
    );
  if (open) {
    throw new AppError(
      "CONFLICT",
      "This ad is being fixed already. Wait for it, or cancel it. Nothing was charged.",
      { details: { reason: "fix_open" } },
    );
  }
}

async function assertNotInVain(tx: Tx, ctx: MemberContext): Promise<void> {
  const inVain = await tx.$count(
    generationJobs,
    and(
      eq(generationJobs.userId, ctx.userId),
      eq(generationJobs.kind, "fix"),
      inArray(generationJobs.errorCode, IN_VAIN),
      gt(generationJobs.createdAt, sql`now() - make_interval(secs => ${DAY_SECONDS})`),
    ),
  );
  if (inVain < MOST_IN_VAIN) return;
  throw new AppError(
    "RATE_LIMITED",
    `${MOST_IN_VAIN} fixes came to nothing within a day. Mend the ad in the editor, which is free, or try again tomorrow. Nothing was charged.`,
    { details: { limit: MOST_IN_VAIN, retryAfterSeconds: DAY_SECONDS } },
  );
}
