import { AdId, JobId, UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adVersions, generatedAds, generationJobs } from "@static-engine/db/schema";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { endHold } from "../credits/ledger.ts";
import { appendCreditsChanged, appendEvent } from "../events/append-event.ts";
import type { StoredPicture } from "../generation/add-renders.ts";
import { addRenders } from "../generation/add-renders.ts";
import type { SlotFailure } from "../generation/end-slot.ts";
import type { MadeAd } from "../generation/renderer-port.ts";
import { searchTextOf } from "../library/search-text.ts";
import { nextVersion } from "../library/versions.ts";
import type { FixJob } from "./run-fix.ts";

async function lockRow(tx: Tx, adId: string): Promise<void> {
  await tx.select({ id: generatedAds.id }).from(generatedAds).where(eq(generatedAds.id, adId)).for("update");
}

/** Ends the job, if it is still open, and its hold with it. Locks: ad, job, balance, event counter. */
async function closeJob(tx: Tx, runId: string, end: { passed: boolean; failure: SlotFailure | null }) {
  const [job] = await tx
    .select()
    .from(generationJobs)
    .where(and(eq(generationJobs.id, runId), inArray(generationJobs.status, ["pending", "processing"])))
    .for("update");
  if (!job) return null;
  const ended = job.holdId
    ? await endHold(tx, { holdId: job.holdId, settle: end.passed ? job.cost : 0, reason: "fix" })
    : { settled: 0, released: 0 };
  await tx
    .update(generationJobs)
    .set({
      status: end.passed ? "completed" : "failed",
      stage: end.passed ? "passed" : "failed",
      settled: ended.settled,
      released: ended.released,
      holdId: null,
      finishedAt: sql`clock_timestamp()`,
      errorCode: end.failure?.code ?? null,
      errorMessage: end.failure?.message ?? null,
    })
    .where(eq(generationJobs.id, runId));
  await appendCreditsChanged(tx, UserId.parse(job.userId));
  return job;
}

/** Lays the mended ad beside the one that the library shows, and settles. Does nothing where the fix was canceled. */
export async function proposeFix(
  ctx: ServiceContext,
  { job, ad, version: baseVersion }: FixJob,
  { made, pictures, note }: { made: MadeAd; pictures: StoredPicture[]; note: string },
): Promise<void> {
  const userId = UserId.parse(job.userId);
  const { document } = made;
  await ctx.db.transaction(async (tx) => {
    await lockRow(tx, ad.id);
    if (!(await closeJob(tx, job.id, { passed: true, failure: null }))) return;
    const version = await nextVersion(tx, ad.id);
    await tx.insert(adVersions).values({
      adId: ad.id,
      userId,
      version,
      baseVersion,
      kind: "fix",
      status: "proposed",
      document,
      checks: made.pictures.flatMap(({ checks }) => checks),
      searchText: searchTextOf(document, ""),
      note,
      jobId: job.id,
    });
    await addRenders(tx, { id: ad.id, userId, version }, pictures);
    await appendEvent(tx, userId, {
      type: "ad.proposed",
      jobId: JobId.parse(job.id),
      adId: AdId.parse(ad.id),
      version,
    });
  });
  ctx.hints.notify(userId);
}

/** Ends a fix for its owner, inside a transaction that has locked its ad; the credits go back. False if it has ended. */
export async function cancelFixNow(tx: Tx, runId: JobId): Promise<boolean> {
  const failure: SlotFailure = {
    code: "UNAVAILABLE",
    message: "This fix was stopped by support. You were not charged.",
  };
  const job = await closeJob(tx, runId, { passed: false, failure });
  if (!job?.targetAdId) return false;
  await appendEvent(tx, UserId.parse(job.userId), {
    type: "ad.fix-failed",
    jobId: runId,
    adId: AdId.parse(job.targetAdId),
    errorCode: failure.code,
    errorMessage: failure.message,
  });
  return true;
}

/** Ends a fix that came to nothing: the ad stays as it is, and the credits go back. */
export async function failFix(ctx: ServiceContext, runId: JobId, failure: SlotFailure): Promise<void> {
  const userId = await ctx.db.transaction(async (tx) => {
    const [target] = await tx
      .select({ adId: generationJobs.targetAdId })
      .from(generationJobs)
      .where(and(eq(generationJobs.id, runId), eq(generationJobs.kind, "fix")));
    if (!target?.adId) return null;
    await lockRow(tx, target.adId);
    const job = await closeJob(tx, runId, { passed: false, failure });
    if (!job) return null;
    const owner = UserId.parse(job.userId);
    await appendEvent(tx, owner, {
      type: "ad.fix-failed",
      jobId: runId,
      adId: AdId.parse(target.adId),
      errorCode: failure.code,
      errorMessage: failure.message,
    });
    return owner;
  });
  if (userId) ctx.hints.notify(userId);
}
