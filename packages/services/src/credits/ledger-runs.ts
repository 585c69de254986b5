import type { LedgerRun } from "@static-engine/contracts";
import { AdId, JobId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adConcepts, generatedAds, generationJobs } from "@static-engine/db/schema";
import { asc, eq, inArray, sql } from "drizzle-orm";

/** A hold of a run: from when it was made until it ended, or null while it is open. */
type Span = { jobId: string; from: Date; until: Date | null };

type Slot = { jobId: string; slot: number; isDone: boolean; finishedAt: Date | null };

/** The runs of these holds, each as it stood when its hold ended; null where there is none (any more). */
export async function readLedgerRuns(tx: Tx, spans: readonly (Span | null)[]): Promise<(LedgerRun | null)[]> {
  const ids = [...new Set(spans.flatMap((span) => span?.jobId ?? []))];
  if (ids.length === 0) return spans.map(() => null);
  const jobs = await tx
    .select({
      id: generationJobs.id,
      kind: generationJobs.kind,
      number: generationJobs.number,
      status: generationJobs.status,
      errorCode: generationJobs.errorCode,
      adId: generationJobs.targetAdId,
      product: sql<string>`${generationJobs.productSnapshot} ->> 'name'`,
      concept: adConcepts.name,
    })
    .from(generationJobs)
    .innerJoin(adConcepts, eq(adConcepts.id, generationJobs.conceptId))
    .where(inArray(generationJobs.id, ids));
  const slots = await tx
    .select({
      jobId: generatedAds.jobId,
      slot: generatedAds.slot,
      isDone: sql<boolean>`${generatedAds.status} = 'completed'`,
      finishedAt: generatedAds.finishedAt,
    })
    .from(generatedAds)
    .where(inArray(generatedAds.jobId, ids))
    .orderBy(asc(generatedAds.slot));
  return spans.map((span) => {
    const job = jobs.find(({ id }) => id === span?.jobId);
    if (!span || !job) return null;
    const own = slots.filter(({ jobId }) => jobId === span.jobId);
    const { until } = span;
    const ended = slotsOf(own, span);
    // How the run ended is how its last try did; of one before it only the slots are known.
    const isLast =
      until === null || own.every(({ finishedAt }) => finishedAt !== null && finishedAt <= until);
    return {
      ...job,
      id: JobId.parse(job.id),
      adId: job.adId ? AdId.parse(job.adId) : null,
      status: isLast ? job.status : ended.passed.length > 0 ? "completed" : "failed",
      errorCode: isLast ? job.errorCode : null,
      ...ended,
    };
  });
}

/** A later try of the run ends slots anew: what ended after this hold had failed in it. */
function slotsOf(slots: readonly Slot[], { from, until }: Omit<Span, "jobId">) {
  const found = { passed: [] as number[], failed: [] as number[], open: [] as number[] };
  for (const { slot, isDone, finishedAt } of slots) {
    if (finishedAt && finishedAt < from) continue;
    const hasEnded = finishedAt !== null && (until === null || finishedAt <= until);
    if (hasEnded && isDone) found.passed.push(slot);
    else if (until === null && finishedAt === null) found.open.push(slot);
    else found.failed.push(slot);
  }
  return found;
}
