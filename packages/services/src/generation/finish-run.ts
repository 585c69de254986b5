import type { AppErrorCode, MemberEventBody, RunStatus } from "@static-engine/contracts";
import { JobId, settledCredits, UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adConcepts, generatedAds, generationJobs } from "@static-engine/db/schema";
import { eq, sql } from "drizzle-orm";
import { endHold } from "../credits/ledger.ts";
import { appendCreditsChanged } from "../events/append-event.ts";

type JobRow = typeof generationJobs.$inferSelect;
type SlotRow = {
  status: RunStatus;
  errorCode: AppErrorCode | null;
  errorMessage: string | null;
};

/**
 * Settles a run once its last slot has ended; does nothing while one is still open or when it has ended before.
 * Takes the run's row lock, so two slots that end together settle once.
 * @returns true if this call ended the run
 */
export async function finishRunIfDone(tx: Tx, runId: JobId): Promise<boolean> {
  const [job] = await tx.select().from(generationJobs).where(eq(generationJobs.id, runId)).for("update");
  if (!job || (job.status !== "pending" && job.status !== "processing")) return false;
  const slots = await tx
    .select({
      status: generatedAds.status,
      errorCode: generatedAds.errorCode,
      errorMessage: generatedAds.errorMessage,
    })
    .from(generatedAds)
    .where(eq(generatedAds.jobId, runId));
  if (slots.some((slot) => slot.status === "pending" || slot.status === "processing")) return false;
  await settle(tx, job, slots);
  return true;
}

async function settle(tx: Tx, job: JobRow, slots: SlotRow[]): Promise<void> {
  const { delivered } = job;
  const failed = slots.filter((slot) => slot.status === "failed").length;
  const status: RunStatus = job.cancelRequestedAt ? "canceled" : delivered > 0 ? "completed" : "failed";
  const settleNow = settledCredits(job, job) - job.settled;
  const end = job.holdId
    ? await endHold(tx, { holdId: job.holdId, settle: settleNow, reason: "run" })
    : { settled: 0 };
  const settled = job.settled + end.settled;
  // Of all its attempts: what is not spent is given back.
  const released = job.cost - settled;
  const cause = status === "failed" ? slots.find((slot) => slot.errorCode) : undefined;
  const error = { errorCode: cause?.errorCode ?? null, errorMessage: cause?.errorMessage ?? null };
  await tx
    .update(generationJobs)
    .set({
      status,
      stage: status === "completed" ? "passed" : status,
      settled,
      released,
      holdId: null,
      finishedAt: sql`clock_timestamp()`,
      ...error,
    })
    .where(eq(generationJobs.id, job.id));
  if (delivered > 0) {
    await tx
      .update(adConcepts)
      .set({ usageCount: sql`${adConcepts.usageCount} + 1` })
      .where(eq(adConcepts.id, job.conceptId));
  }
  const userId = UserId.parse(job.userId);
  const outcome = { jobId: JobId.parse(job.id), status, delivered, failed, settled, released };
  await appendCreditsChanged(tx, userId, endedEvent(outcome, error));
}

function endedEvent(
  outcome: Omit<Extract<MemberEventBody, { type: "generation.completed" }>, "type">,
  error: Pick<JobRow, "errorCode" | "errorMessage">,
): MemberEventBody {
  switch (outcome.status) {
    case "failed":
      return { type: "generation.failed", ...outcome, ...error };
    case "canceled":
      return { type: "generation.canceled", ...outcome };
    default:
      return { type: "generation.completed", ...outcome };
  }
}
