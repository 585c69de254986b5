import { setTimeout } from "node:timers/promises";
import type { Drizzle } from "@static-engine/db";
import { generationLogs, generationSteps } from "@static-engine/db/schema";
import type { StepJournal, Usage } from "@static-engine/providers";
import type { SQL } from "drizzle-orm";
import { and, eq, gt, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { z } from "zod";

export type StepKey = { jobId: string; userId: string; slot: number; step: string };

type Options = {
  /** What was asked, so that a step is never answered with another one's result. */
  requestHash: string;
  promptVersion?: number | undefined;
  /** Called before a call is sent; throws where the step is not ours any more. */
  assertOurs?(): Promise<void>;
};

type StepRow = typeof generationSteps.$inferSelect;

function isStep({ jobId, slot, step }: StepKey) {
  return and(
    eq(generationSteps.jobId, jobId),
    eq(generationSteps.slot, slot),
    eq(generationSteps.step, step),
  );
}

const NO_TICKET = { providerRequestId: null, ticket: null };

function ticketOf(known: StepRow | null): StepJournal["ticket"] {
  return known?.model && known.ticket ? { model: known.model, ticket: known.ticket } : null;
}

/** A process that makes a call says so this often, and is taken for dead after the longer time. */
const SIGN_MS = 3000;
const ALIVE_SECONDS = 8;
const LOOK_MS = 400;
/** Of the reason why a call failed. */
const LONGEST_MESSAGE = 300;
const alive = sql`clock_timestamp() + make_interval(secs => ${ALIVE_SECONDS})`;

/** Thrown before anything is sent where a second delivery of the same job has begun this very call. */
class TakenStepError extends Error {
  constructor({ jobId, step }: StepKey) {
    super(`step ${step} of run ${jobId} is being made by somebody else`);
    this.name = "TakenStepError";
  }
}

/** A step as it stands, or null before its first call. */
export async function readStep(db: Drizzle, key: StepKey): Promise<StepRow | null> {
  const [row] = await db.select().from(generationSteps).where(isStep(key));
  return row ?? null;
}

/**
 * A step as it stands, once nobody is making it: a second delivery of a job waits for the first one's result instead of
 * paying for it again. One whose maker has died is given up after some seconds.
 */
export async function settledStep(db: Drizzle, key: StepKey, signal: AbortSignal): Promise<StepRow | null> {
  for (;;) {
    signal.throwIfAborted();
    const [row] = await db
      .select({
        step: generationSteps,
        isAlive: sql<boolean>`coalesce(alive_until > clock_timestamp(), false)`,
      })
      .from(generationSteps)
      .where(isStep(key));
    if (!row || row.step.state === "done" || !row.isAlive) return row?.step ?? null;
    await setTimeout(LOOK_MS);
  }
}

/** The journal of one step, as rows of `generation_steps` and `generation_logs`. `known`: the step as it stands. */
export function openJournal(db: Drizzle, key: StepKey, known: StepRow | null, options: Options): StepJournal {
  const stay = () =>
    db
      .update(generationSteps)
      .set({ aliveUntil: alive })
      .where(and(isStep(key), sql`${generationSteps.state} <> 'done'`));
  async function count(model: string, attempt: number): Promise<void> {
    const before = sql`coalesce((${generationSteps.attempts} ->> ${model})::int, 0)`;
    const attempts = sql`coalesce(${generationSteps.attempts}, '{}'::jsonb) || jsonb_build_object(${model}::text, ${attempt}::int)`;
    const [begun] = await db
      .insert(generationSteps)
      .values({
        ...key,
        requestHash: options.requestHash,
        model,
        attempts: { [model]: attempt },
        state: "asking",
        aliveUntil: alive,
      })
      .onConflictDoUpdate({
        target: [generationSteps.jobId, generationSteps.slot, generationSteps.step],
        set: { model, attempts, ...NO_TICKET, state: "asking", aliveUntil: alive },
        setWhere: sql`${generationSteps.state} <> 'done' and ${before} < ${attempt}`,
      })
      .returning({ state: generationSteps.state });
    if (!begun) throw new TakenStepError(key);
  }

  let logId = "";

  return {
    attempts: known?.attempts ?? {},
    ticket: ticketOf(known),
    async begin(model, { attempt, isResumed }) {
      await options.assertOurs?.();
      if (isResumed) await stay();
      else await count(model, attempt);
      // A sign that cannot be given now is given three seconds later.
      const sign = setInterval(() => stay().catch(() => {}), SIGN_MS);
      return () => clearInterval(sign);
    },
    async submitted(model, ticket) {
      await db
        .update(generationSteps)
        .set({
          model,
          providerRequestId: ticket.requestId,
          ticket,
          state: "submitted",
        })
        .where(and(isStep(key), sql`${generationSteps.state} <> 'done'`));
    },
    async ended({ provider, model, attempt, isResumed, latencyMs, usage, requestId, failure }) {
      logId = v7();
      await db.insert(generationLogs).values({
        id: logId,
        userId: key.userId,
        jobId: key.jobId,
        slot: key.slot || null,
        step: key.step,
        provider,
        model,
        promptVersion: options.promptVersion ?? null,
        attempt,
        latencyMs,
        inputTokens: usage.inputTokens,
        outputTokens: usage.outputTokens,
        images: usage.images,
        costMicroUsd: isResumed && requestId ? costOnce(key, requestId, usage) : usage.costMicroUsd,
        outcome: failure ? "error" : "ok",
        errorKind: failure?.kind ?? null,
        errorMessage: failure ? oneLine(failure.message) : null,
        providerRequestId: requestId,
      });
    },
    async unusable({ kind, message }) {
      await db
        .update(generationLogs)
        .set({ outcome: "error", errorKind: kind, errorMessage: oneLine(message) })
        .where(eq(generationLogs.id, logId));
    },
  };
}

/** The cost of a request that is followed, unless whoever broke off before has counted it. */
function costOnce({ jobId, step }: StepKey, requestId: string, { costMicroUsd }: Usage): SQL<number> {
  const isCounted = and(
    eq(generationLogs.jobId, jobId),
    eq(generationLogs.step, step),
    eq(generationLogs.providerRequestId, requestId),
    gt(generationLogs.costMicroUsd, 0),
  );
  return sql`case when exists (select from ${generationLogs} where ${isCounted}) then 0 else ${costMicroUsd}::bigint end`;
}

/** Fit for a column: cut, and without what PostgreSQL takes for no text. */
function oneLine(message: string): string {
  return message
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_MESSAGE);
}

/** Keeps a step's result. The first to end wins; answers with what is kept, which `schema` describes. */
export async function closeStep<Result>(
  db: Drizzle,
  key: StepKey,
  schema: z.ZodType<Result>,
  { model, requestHash, result }: { model: string; requestHash: string; result: Result },
): Promise<Result> {
  const [row] = await db
    .insert(generationSteps)
    .values({ ...key, model, requestHash, result, state: "done" })
    .onConflictDoUpdate({
      target: [generationSteps.jobId, generationSteps.slot, generationSteps.step],
      set: { model, result: sql`excluded.result`, ...NO_TICKET, state: "done" },
      setWhere: sql`${generationSteps.state} <> 'done'`,
    })
    .returning({ state: generationSteps.state });
  if (row) return result;
  const kept = await readStep(db, key);
  return kept ? schema.parse(kept.result) : result;
}
