import { randomInt } from "node:crypto";
import type { CreateGenerationInput, Generation } from "@static-engine/contracts";
import { AppError, JobId, SLOTS_PER_RUN } from "@static-engine/contracts";
import { findConcept, missingFields, sceneCount } from "@static-engine/creative";
import type { Tx } from "@static-engine/db";
import { asMember, elevate } from "@static-engine/db";
import { adConcepts, generatedAds, generationJobs, users } from "@static-engine/db/schema";
import { planRun } from "@static-engine/jobs";
import { eq } from "drizzle-orm";
import { findBrand, toBrand } from "../brand/find-brand.ts";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { appendCreditsChanged, appendEvent } from "../events/append-event.ts";
import { findProduct, toProduct } from "../product/find-product.ts";
import { hashOf } from "../prompts/hash-of.ts";
import { admitRun, lockAccount, nextRunNumber } from "./admit-run.ts";
import { costOf } from "./estimate-run.ts";
import { findByKey } from "./find-by-key.ts";
import { holdForRun } from "./hold-for-run.ts";
import { findRun, toGeneration } from "./read-run.ts";
import { choosePainting } from "./scene-models.ts";
import { snapshotBrand, snapshotProduct } from "./take-snapshot.ts";

const SLOTS = Array.from({ length: SLOTS_PER_RUN }, (_, index) => index + 1);

/**
 * Starts a run: job, six slots, credit hold, first event and queue entry in one transaction, or nothing at all.
 * The same idempotency key again answers with the same run.
 * @throws AppError NOT_FOUND | PRODUCT_NOT_OF_BRAND | CONCEPT_INACTIVE | MISSING_FIELDS | RATE_LIMITED |
 *   TOO_MANY_RUNS | INSUFFICIENT_CREDITS | IDEMPOTENCY_MISMATCH | MODEL_NOT_ALLOWED | VALIDATION
 */
export async function createRun({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: CreateGenerationInput;
}): Promise<Generation> {
  const config = await ctx.config();
  const { idempotencyKey, ...request } = input;
  const requestHash = hashOf(Object.entries(request).sort());
  const run = await asMember(ctx.db, ctx.userId, async (tx) => {
    // Before anything is judged: a repeated request gets its run even if the product has changed since.
    const replayed = await findByKey(tx, ctx, idempotencyKey, requestHash);
    if (replayed) return toGeneration(await findRun(tx, replayed));
    const subject = await readSubject(tx, ctx, input);
    return elevate(tx, ctx.userId, async () => {
      await lockAccount(tx, ctx);
      const known = await findByKey(tx, ctx, idempotencyKey, requestHash);
      if (known) return toGeneration(await findRun(tx, known));
      const open = await admitRun(tx, ctx, config);
      const { layout: _layout, allowsWhole: _allowsWhole, ...about } = subject;
      const painting = await choosePainting(tx, ctx, input, paintable(subject));
      const [job] = await tx
        .insert(generationJobs)
        .values({
          ...about,
          userId: ctx.userId,
          number: await nextRunNumber(tx, ctx),
          importantNotes: input.importantNotes || null,
          cost: costOf(config, "create") + painting.extra,
          requestedModel: painting.model,
          imageQuality: painting.quality,
          paintsWhole: painting.paintsWhole,
          paintingCost: painting.extra,
          paintedSlots: painting.pictures,
          // A member's first run goes before another's second, whoever asked first.
          priority: -open,
          seed: randomInt(1, 2 ** 31 - 1),
          idempotencyKey,
          requestHash,
        })
        .returning();
      if (!job) throw new Error("an inserted run was not returned");
      const jobId = JobId.parse(job.id);
      const { brandId, productId, conceptId } = job;
      await tx
        .insert(generatedAds)
        .values(SLOTS.map((slot) => ({ jobId, userId: ctx.userId, brandId, productId, conceptId, slot })));
      await holdForRun(tx, ctx, config, { jobId, amount: job.cost, attempt: 1 });
      await ctx.queue.send(tx, planRun, { runId: jobId, attempt: 1 }, { priority: job.priority });
      await appendCreditsChanged(tx, ctx.userId);
      await appendEvent(tx, ctx.userId, {
        type: "generation.started",
        jobId,
        number: job.number,
        slots: SLOTS,
      });
      return toGeneration(await findRun(tx, jobId));
    });
  });
  ctx.hints.notify(ctx.userId);
  return run;
}

/** What of this subject a model can paint. */
function paintable({
  layout,
  allowsWhole,
  brandSnapshot,
  productSnapshot,
}: Awaited<ReturnType<typeof readSubject>>) {
  const concept = findConcept(layout);
  const scenes = concept ? sceneCount(concept, brandSnapshot, productSnapshot) : 0;
  return { scenes, slots: SLOTS_PER_RUN, allowsWhole };
}

/** Whose, what and how: everything that must be in order before credits are touched. */
async function readSubject(tx: Tx, ctx: MemberContext, input: CreateGenerationInput) {
  const brand = toBrand(ctx, await findBrand(tx, input.brandId));
  const product = toProduct(ctx, await findProduct(tx, input.productId));
  if (product.brandId !== brand.id) {
    throw new AppError(
      "PRODUCT_NOT_OF_BRAND",
      `"${product.name}" is not a product of ${brand.name}. Nothing was charged.`,
    );
  }
  const [concept] = await tx.select().from(adConcepts).where(eq(adConcepts.id, input.conceptId));
  if (!concept) throw notFound("concept");
  if (!concept.isActive) {
    throw new AppError(
      "CONCEPT_INACTIVE",
      `"${concept.name}" is not offered any more. Choose another. Nothing was charged.`,
    );
  }
  const brandSnapshot = await snapshotBrand(tx, brand);
  const productSnapshot = await snapshotProduct(tx, product);
  const missing = missingFields(concept, brandSnapshot, productSnapshot);
  if (missing.length > 0) {
    throw new AppError(
      "MISSING_FIELDS",
      `"${concept.name}" needs ${missing.join(", ")}. Add it to the product, or choose another concept. Nothing was charged.`,
      { details: { fields: missing } },
    );
  }
  const [member] = await tx.select({ locale: users.locale }).from(users).where(eq(users.id, ctx.userId));
  return {
    layout: concept.layout,
    allowsWhole: concept.allowsWhole,
    brandId: brand.id,
    productId: product.id,
    conceptId: input.conceptId,
    language: input.language ?? member?.locale ?? "en",
    brandSnapshot,
    productSnapshot,
  };
}
