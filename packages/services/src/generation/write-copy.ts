import type { Config } from "@static-engine/contracts";
import { AppError, CopyVariation, STUDIO } from "@static-engine/contracts";
import { findConcept } from "@static-engine/creative";
import type { generationJobs } from "@static-engine/db/schema";
import { adConcepts, generatedAds, generationLogs } from "@static-engine/db/schema";
import type { CopyBrief, ModelSpec } from "@static-engine/providers";
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import type { ServiceContext } from "../context.ts";
import type { Sibling, WrittenCopy } from "../copy/write-with-model.ts";
import { writeWithModel } from "../copy/write-with-model.ts";
import type { StepKey } from "../models/step-journal.ts";
import { closeStep, readStep } from "../models/step-journal.ts";
import { hashOf } from "../prompts/hash-of.ts";
import { assertRunIsOpen } from "./run-signs.ts";

type JobRow = typeof generationJobs.$inferSelect;
const Variations = z.array(CopyVariation);

export type UnwrittenSlots = { slots: number[]; attempt: number };

type Hooks = { signal: AbortSignal; onModel(model: ModelSpec, isRetry: boolean): Promise<void> };

/**
 * The words for these slots. A step that is done is read back: the provider is asked once. Where no language model is
 * set up, our own copywriter arranges the marketer's words.
 * @throws AppError CONTENT_REJECTED | PROVIDER_FAILED | RUN_NOT_CANCELABLE once the run has ended
 */
export async function writeCopy(
  ctx: ServiceContext,
  job: JobRow,
  { slots, attempt }: UnwrittenSlots,
  { signal, onModel }: Hooks,
): Promise<WrittenCopy> {
  const models = modelsFor(await ctx.config());
  // The name carries try and slots, so a retry of two slots never reads the words of the six.
  const key = { jobId: job.id, userId: job.userId, slot: 0, step: `copy:${attempt}:${slots.join(",")}` };
  const brief = await readBrief(ctx, job, slots);
  const siblings = await readSiblings(ctx, job);
  const own = () => writeWithStudio(ctx, key, brief, { siblings, signal });
  if (!models.ids.some((id) => ctx.models.find(id))) return own();
  try {
    return await writeWithModel(ctx, {
      key,
      brief,
      siblings,
      models: models.ids,
      signal,
      assertOurs: () => assertRunIsOpen(ctx, job.id),
      onModel,
    });
  } catch (error) {
    const isDown = error instanceof AppError && error.code === "PROVIDER_FAILED";
    if (!isDown || !models.endsInStudio) throw error;
    const written = await own();
    return {
      ...written,
      madeBy: { model: STUDIO, requested: models.ids[0] ?? null, reason: "not_available" },
    };
  }
}

function modelsFor(config: Config): { ids: string[]; endsInStudio: boolean } {
  const wanted = config["models.copy"];
  return { ids: wanted.filter((id) => id !== STUDIO), endsInStudio: wanted.includes(STUDIO) };
}

async function readBrief(ctx: ServiceContext, job: JobRow, slots: number[]): Promise<CopyBrief> {
  const [concept] = await ctx.db.select().from(adConcepts).where(eq(adConcepts.id, job.conceptId));
  if (!concept || !findConcept(concept.layout)) throw new Error(`concept ${job.conceptId} has no layout`);
  const { layout, name, archetype, requiredFields, promptGuidance } = concept;
  return {
    brand: job.brandSnapshot,
    product: job.productSnapshot,
    concept: { slug: layout, name, archetype, requiredFields, promptGuidance },
    language: job.language,
    importantNotes: job.importantNotes,
    seed: job.seed,
    slots,
  };
}

/** What the others of the six already say, of this run and of the one that another take was ordered for. */
async function readSiblings(ctx: ServiceContext, job: JobRow): Promise<Sibling[]> {
  const [target] = job.targetAdId
    ? await ctx.db
        .select({ jobId: generatedAds.jobId })
        .from(generatedAds)
        .where(eq(generatedAds.id, job.targetAdId))
    : [];
  const rows = await ctx.db
    .select({ angle: generatedAds.angle, copy: generatedAds.copy })
    .from(generatedAds)
    .where(and(eq(generatedAds.jobId, target?.jobId ?? job.id), ne(generatedAds.status, "failed")));
  return rows.flatMap(({ angle, copy }) => (copy ? [{ angle, headline: copy.headline }] : []));
}

async function writeWithStudio(
  ctx: ServiceContext,
  key: StepKey,
  brief: CopyBrief,
  { siblings, signal }: { siblings: readonly Sibling[]; signal: AbortSignal },
): Promise<WrittenCopy> {
  const studio = { ...key, step: `studio:${key.step}` };
  const madeBy = { model: STUDIO, requested: null, reason: null };
  const known = await readStep(ctx.db, studio);
  if (known?.state === "done") {
    return { variations: Variations.parse(known.result), faults: [], madeBy };
  }
  const startedAt = performance.now();
  const taken = new Set(siblings.map(({ headline }) => headline));
  const result = Variations.parse(await ctx.studio.write({ ...brief, taken: [...taken] }, signal));
  const variations = await closeStep(ctx.db, studio, Variations, {
    model: STUDIO,
    requestHash: hashOf(brief),
    result,
  });
  await ctx.db.insert(generationLogs).values({
    userId: key.userId,
    jobId: key.jobId,
    step: studio.step,
    provider: STUDIO,
    model: STUDIO,
    latencyMs: Math.round(performance.now() - startedAt),
    outcome: "ok",
  });
  const written = new Set(variations.map(({ slot }) => slot));
  const faults = brief.slots
    .filter((slot) => !written.has(slot))
    .map((slot) => ({ slot, faults: ["it is missing"], wishes: [] }));
  return { variations, faults, madeBy };
}
