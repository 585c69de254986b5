import { createHash } from "node:crypto";
import { CopyVariation } from "@static-engine/contracts";
import { findConcept } from "@static-engine/creative";
import type { generationJobs } from "@static-engine/db/schema";
import { adConcepts, generationLogs, generationSteps } from "@static-engine/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { ServiceContext } from "../context.ts";

type JobRow = typeof generationJobs.$inferSelect;
const Variations = z.array(CopyVariation);

/** The name carries try and slots, so a retry of two slots never reads the words of the six. */
function stepName({ slots, attempt }: UnwrittenSlots): string {
  return `copy:${attempt}:${slots.join(",")}`;
}

export type UnwrittenSlots = { slots: number[]; attempt: number };

async function readStep(ctx: ServiceContext, job: JobRow, step: string): Promise<CopyVariation[] | null> {
  const [row] = await ctx.db
    .select({ result: generationSteps.result })
    .from(generationSteps)
    .where(
      and(eq(generationSteps.jobId, job.id), eq(generationSteps.slot, 0), eq(generationSteps.step, step)),
    );
  return row ? Variations.parse(row.result) : null;
}

/** The words for these slots. A step that is done is read back: the provider is asked once. */
export async function writeCopy(
  ctx: ServiceContext,
  job: JobRow,
  unwritten: UnwrittenSlots,
  signal: AbortSignal,
): Promise<CopyVariation[]> {
  const { slots } = unwritten;
  const step = stepName(unwritten);
  const known = await readStep(ctx, job, step);
  if (known) return known;
  const [concept] = await ctx.db.select().from(adConcepts).where(eq(adConcepts.id, job.conceptId));
  if (!concept || !findConcept(concept.slug)) throw new Error(`concept ${job.conceptId} has no layout`);
  const brief = {
    brand: job.brandSnapshot,
    product: job.productSnapshot,
    concept,
    language: job.language,
    importantNotes: job.importantNotes,
    seed: job.seed,
    slots,
  };
  const startedAt = performance.now();
  const log = { userId: job.userId, jobId: job.id, step: "copy", provider: ctx.copy.id, model: ctx.copy.id };
  const elapsed = () => Math.round(performance.now() - startedAt);
  try {
    const variations = Variations.parse(await ctx.copy.write(brief, signal));
    await ctx.db.transaction(async (tx) => {
      await tx.insert(generationLogs).values({ ...log, latencyMs: elapsed(), outcome: "ok" });
      await tx
        .insert(generationSteps)
        .values({
          jobId: job.id,
          userId: job.userId,
          slot: 0,
          step,
          requestHash: createHash("sha256").update(JSON.stringify(brief)).digest("hex"),
          state: "done",
          result: variations,
        })
        .onConflictDoNothing();
    });
    return (await readStep(ctx, job, step)) ?? variations;
  } catch (error) {
    await ctx.db.insert(generationLogs).values({
      ...log,
      latencyMs: elapsed(),
      outcome: "error",
      errorKind: error instanceof Error ? error.name : "unknown",
    });
    throw error;
  }
}
