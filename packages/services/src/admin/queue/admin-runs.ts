import type { AdminRun } from "@static-engine/contracts";
import { JobId, UserId } from "@static-engine/contracts";
import type { Drizzle } from "@static-engine/db";
import { adConcepts, generatedAds, generationJobs } from "@static-engine/db/schema";
import { eq, sql } from "drizzle-orm";

/** Runs of anybody, with what a list of them shows. */
export function selectAdminRuns(db: Pick<Drizzle, "select">) {
  const count = (status: string) =>
    sql<number>`(select count(*)::int from ${generatedAds} a where a.job_id = ${generationJobs.id} and a.status = ${status})`;
  return db
    .select({
      id: generationJobs.id,
      number: generationJobs.number,
      userId: generationJobs.userId,
      kind: generationJobs.kind,
      status: generationJobs.status,
      concept: adConcepts.name,
      brand: sql<string>`coalesce(${generationJobs.brandSnapshot} ->> 'name', '')`,
      product: sql<string>`coalesce(${generationJobs.productSnapshot} ->> 'name', '')`,
      delivered: count("completed"),
      failed: count("failed"),
      cost: generationJobs.cost,
      settled: generationJobs.settled,
      released: generationJobs.released,
      model: generationJobs.requestedModel,
      errorCode: generationJobs.errorCode,
      createdAt: generationJobs.createdAt,
      startedAt: generationJobs.startedAt,
      finishedAt: generationJobs.finishedAt,
    })
    .from(generationJobs)
    .innerJoin(adConcepts, eq(adConcepts.id, generationJobs.conceptId))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof selectAdminRuns>>[number];

export function toAdminRun(row: Row): AdminRun {
  return {
    ...row,
    id: JobId.parse(row.id),
    userId: UserId.parse(row.userId),
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
