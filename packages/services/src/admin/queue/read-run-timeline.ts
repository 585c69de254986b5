import type { RunIdInput, RunMoment, RunTimeline } from "@static-engine/contracts";
import { UserId } from "@static-engine/contracts";
import {
  generatedAds,
  generationJobs,
  generationLogs,
  generationSteps,
  userEvents,
} from "@static-engine/db/schema";
import { and, asc, eq, sql } from "drizzle-orm";
import type { AdminContext } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { selectAdminRuns, toAdminRun } from "./admin-runs.ts";
import { readEmails } from "./search-runs.ts";

type Facts = RunMoment["facts"];
type Ctx = Pick<AdminContext, "db">;
const HIDDEN = new Set(["type", "jobId"]);

/** Plain values alone: what is nested is looked up where it lies. */
function plainFacts(body: object): Facts {
  const facts: Facts = {};
  for (const [name, value] of Object.entries(body)) {
    const isPlain = value === null || ["string", "number", "boolean"].includes(typeof value);
    if (isPlain && !HIDDEN.has(name)) facts[name] = value;
  }
  return facts;
}

const numberOf = (facts: Facts, name: string) => (typeof facts[name] === "number" ? facts[name] : null);

async function readEvents(ctx: Ctx, userId: string, runId: string): Promise<RunMoment[]> {
  const rows = await ctx.db
    .select()
    .from(userEvents)
    .where(and(eq(userEvents.userId, userId), sql`${userEvents.body} ->> 'jobId' = ${runId}`))
    .orderBy(asc(userEvents.seq));
  return rows.map(({ body, createdAt }) => {
    const facts = plainFacts(body);
    return {
      at: createdAt.toISOString(),
      kind: "event",
      slot: numberOf(facts, "slot"),
      name: body.type,
      facts,
      failed: body.type === "generation.failed" || facts.passed === false,
    };
  });
}

async function readSteps(ctx: Ctx, runId: string): Promise<RunMoment[]> {
  const rows = await ctx.db.select().from(generationSteps).where(eq(generationSteps.jobId, runId));
  return rows.map(({ step, slot, state, model, attempts, providerRequestId, updatedAt }) => ({
    at: updatedAt.toISOString(),
    kind: "step",
    slot,
    name: step,
    facts: {
      state,
      model,
      tries: Object.values(attempts).reduce((sum, count) => sum + count, 0),
      requestId: providerRequestId,
    },
    failed: false,
  }));
}

type LogRow = typeof generationLogs.$inferSelect;

function toCall(row: LogRow): RunMoment {
  return {
    at: row.createdAt.toISOString(),
    kind: "call",
    slot: row.slot,
    name: row.model,
    facts: {
      step: row.step,
      try: row.attempt,
      seconds: Math.round(row.latencyMs / 100) / 10,
      costUsd: row.costMicroUsd / 1_000_000,
      inputTokens: row.inputTokens,
      outputTokens: row.outputTokens,
      images: row.images,
      promptVersion: row.promptVersion,
      errorKind: row.errorKind,
      errorMessage: row.errorMessage,
      requestId: row.providerRequestId,
    },
    failed: row.outcome === "error",
  };
}

/** A run with all that happened in it: events, steps and provider calls in the order of time. @throws AppError NOT_FOUND */
export async function readRunTimeline({ ctx, input }: { ctx: Ctx; input: RunIdInput }): Promise<RunTimeline> {
  const [row] = await selectAdminRuns(ctx.db).where(eq(generationJobs.id, input.id));
  if (!row) throw notFound("run");
  const [emails, events, steps, logs, ads] = await Promise.all([
    readEmails(ctx, [row.userId]),
    readEvents(ctx, row.userId, input.id),
    readSteps(ctx, input.id),
    ctx.db.select().from(generationLogs).where(eq(generationLogs.jobId, input.id)),
    ctx.db
      .select({
        slot: generatedAds.slot,
        status: generatedAds.status,
        stage: generatedAds.stage,
        attempt: generatedAds.attempt,
        errorCode: generatedAds.errorCode,
        errorMessage: generatedAds.errorMessage,
      })
      .from(generatedAds)
      .where(eq(generatedAds.jobId, input.id))
      .orderBy(asc(generatedAds.slot)),
  ]);
  return {
    ...toAdminRun(row),
    memberId: UserId.parse(row.userId),
    email: emails.get(row.userId) ?? "",
    costMicroUsd: logs.reduce((sum, { costMicroUsd }) => sum + costMicroUsd, 0),
    calls: logs.length,
    slots: ads,
    moments: [...events, ...steps, ...logs.map(toCall)].sort((a, b) => a.at.localeCompare(b.at)),
  };
}
