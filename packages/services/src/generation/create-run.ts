import { randomInt } from "node:crypto";
import type { CreateGenerationInput, Generation } from "@static-engine/contracts";
import { AppError, JobId, SLOTS_PER_RUN } from "@static-engine/contracts";
import { findConcept, missingFields, sceneCount } from "@static-engine/creative";
import type { Tx } from "@static-engine/db";
import { asMember, elevate, together } from "@static-engine/db";
import { adConcepts, generationJobs } from "@static-engine/db/schema";
import { planRun } from "@static-engine/jobs";
import { eq, getTableColumns, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { findBrand, snapshotBrand } from "../brand/find-brand.ts";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { appendCreditsChanged } from "../events/append-event.ts";
import { findProduct, snapshotProduct } from "../product/find-product.ts";
import { assertMayRun, lockAccount, nextRunNumber } from "./admit-run.ts";
import { costOf } from "./estimate-run.ts";
import { findByKey, toRequest } from "./find-by-key.ts";
import { holdForRun } from "./hold-for-run.ts";
import { readOffer } from "./read-offer.ts";
import { findRun, runsAhead, toGeneration } from "./read-run.ts";
import { choosePainting } from "./scene-models.ts";

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
  const offer = await readOffer(ctx);
  const { config } = offer;
  const request = toRequest(input);
  const run = await asMember(ctx.db, ctx.userId, async (tx) => {
    // Before anything is judged: a repeated request gets its run even if the product has changed since.
    const replayed = await findByKey(tx, ctx, request);
    if (replayed) return toGeneration(await findRun(tx, replayed));
    const subject = await readSubject(tx, input);
    return elevate(tx, ctx.userId, async () => {
      const account = await lockAccount(tx, ctx, request);
      if (account.replayed) return toGeneration(await findRun(tx, account.replayed));
      assertMayRun(account, config);
      const { concept, ...about } = subject;
      const painting = choosePainting(offer, account.levels, input, paintable(subject));
      const cost = costOf(config, "create") + painting.extra;
      const jobId = JobId.parse(v7());
      const holdId = await holdForRun(tx, ctx, config, { jobId, amount: cost, attempt: 1, reason: "run" });
      const [made] = await tx
        .insert(generationJobs)
        .values({
          ...about,
          id: jobId,
          userId: ctx.userId,
          holdId,
          cost,
          number: nextRunNumber(ctx),
          language: input.language ?? account.language,
          importantNotes: input.importantNotes || null,
          requestedModel: painting.model,
          imageQuality: painting.quality,
          paintsWhole: painting.paintsWhole,
          paintingCost: painting.extra,
          paintedSlots: painting.pictures,
          // A member's first run goes before another's second, whoever asked first.
          priority: -account.openRuns,
          seed: randomInt(1, 2 ** 31 - 1),
          ...request,
        })
        .returning({ ...getTableColumns(generationJobs), ahead: runsAhead });
      if (!made) throw new Error("an inserted run was not returned");
      const { ahead, ...job } = made;
      const { number, priority } = job;
      await together([
        openSlots(tx, job),
        ctx.queue.send(tx, planRun, { runId: jobId, attempt: 1 }, { priority }),
        appendCreditsChanged(tx, ctx.userId, { type: "generation.started", jobId, number, slots: SLOTS }),
      ]);
      const { name: conceptName, slug: conceptSlug, layout } = concept;
      return toGeneration({ job, ahead, conceptName, conceptSlug, layout, failed: 0 });
    });
  });
  ctx.hints.notify(ctx.userId);
  return run;
}

async function openSlots(tx: Tx, job: typeof generationJobs.$inferSelect): Promise<void> {
  const { id, userId, brandId, productId, conceptId } = job;
  await tx.execute(sql`insert into generated_ads (id, job_id, user_id, brand_id, product_id, concept_id, slot)
    select uuid_v7(), ${id}::uuid, ${userId}::uuid, ${brandId}::uuid, ${productId}::uuid, ${conceptId}::uuid, slot
    from generate_series(1, ${SLOTS_PER_RUN}::integer) slot`);
}

/** What of this subject a model can paint. */
function paintable({ concept, brandSnapshot, productSnapshot }: Awaited<ReturnType<typeof readSubject>>) {
  const layout = findConcept(concept.layout);
  const scenes = layout ? sceneCount(layout, brandSnapshot, productSnapshot) : 0;
  return { scenes, slots: SLOTS_PER_RUN, allowsWhole: concept.allowsWhole };
}

/** Whose, what and how: everything that must be in order before credits are touched. */
async function readSubject(tx: Tx, input: CreateGenerationInput) {
  // One statement each, so that none is left to be sent when another answers with nothing.
  const [brand, product, [concept]] = await Promise.all([
    findBrand(tx, input.brandId),
    findProduct(tx, input.productId),
    tx.select().from(adConcepts).where(eq(adConcepts.id, input.conceptId)),
  ]);
  const brandSnapshot = snapshotBrand(brand);
  const productSnapshot = snapshotProduct(product);
  if (productSnapshot.brandId !== brandSnapshot.id) {
    throw new AppError(
      "PRODUCT_NOT_OF_BRAND",
      `"${productSnapshot.name}" is not a product of ${brandSnapshot.name}. Nothing was charged.`,
    );
  }
  if (!concept) throw notFound("concept");
  if (!concept.isActive) {
    throw new AppError(
      "CONCEPT_INACTIVE",
      `"${concept.name}" is not offered any more. Choose another. Nothing was charged.`,
    );
  }
  const missing = missingFields(concept, brandSnapshot, productSnapshot);
  if (missing.length > 0) {
    throw new AppError(
      "MISSING_FIELDS",
      `"${concept.name}" needs ${missing.join(", ")}. Add it to the product, or choose another concept. Nothing was charged.`,
      { details: { fields: missing } },
    );
  }
  const { id: brandId } = brandSnapshot;
  const { id: productId } = productSnapshot;
  return { concept, brandId, productId, conceptId: input.conceptId, brandSnapshot, productSnapshot };
}
