import type { Generation, GenerationStatus } from "@static-engine/contracts";
import { AdId, BrandId, ConceptId, JobId, ProductId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adConcepts, generatedAds, generationJobs } from "@static-engine/db/schema";
import { eq, sql } from "drizzle-orm";
import { notFound } from "../errors.ts";

/** How many runs of all members wait before this one; null once it is no more among those that wait. */
export const runsAhead = sql<
  number | null
>`case when ${generationJobs.status} = 'pending' then runs_ahead(${generationJobs.createdAt}) end`;

const runColumns = {
  job: generationJobs,
  conceptName: adConcepts.name,
  conceptSlug: adConcepts.slug,
  layout: adConcepts.layout,
  failed: sql<number>`(select count(*)::int from ${generatedAds} a where a.job_id = ${generationJobs.id} and a.status = 'failed')`,
  ahead: runsAhead,
};

export type RunRow = {
  job: typeof generationJobs.$inferSelect;
  conceptName: string;
  conceptSlug: string;
  /** Of the concept, as the renderer knows it. */
  layout: string;
  failed: number;
  ahead: number | null;
};

export function selectRuns(tx: Tx) {
  return tx
    .select(runColumns)
    .from(generationJobs)
    .innerJoin(adConcepts, eq(adConcepts.id, generationJobs.conceptId));
}

/** The member's run, or NOT_FOUND. */
export async function findRun(tx: Tx, id: JobId): Promise<RunRow> {
  const [row] = await selectRuns(tx).where(eq(generationJobs.id, id));
  if (!row) throw notFound("run");
  return row;
}

export function toStatus({ job, failed, ahead }: RunRow): GenerationStatus {
  return {
    id: JobId.parse(job.id),
    status: job.status,
    stage: job.stage,
    delivered: job.delivered,
    failed,
    queuePosition: ahead,
    cost: job.cost,
    settled: job.settled,
    released: job.released,
    errorCode: job.errorCode,
    errorMessage: job.errorMessage,
  };
}

export function toGeneration(row: RunRow): Generation {
  const { job } = row;
  return {
    ...toStatus(row),
    kind: job.kind,
    number: job.number,
    brand: { id: BrandId.parse(job.brandId), name: job.brandSnapshot.name },
    product: { id: ProductId.parse(job.productId), name: job.productSnapshot.name },
    concept: { id: ConceptId.parse(job.conceptId), name: row.conceptName, slug: row.conceptSlug },
    language: job.language,
    importantNotes: job.importantNotes,
    imageModel: job.requestedModel,
    paintsWhole: job.paintsWhole,
    paintingCost: job.paintingCost,
    paintedSlots: job.paintedSlots,
    targetAdId: job.targetAdId ? AdId.parse(job.targetAdId) : null,
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
  };
}
