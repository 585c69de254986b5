import type { AdCopy, AdDocument, Angle, JobId, MadeWith } from "@static-engine/contracts";
import { AdId, Ratio, STUDIO, UserId } from "@static-engine/contracts";
import { asLayers, buildDocument, findConcept } from "@static-engine/creative";
import { adConcepts, generatedAds, generationJobs } from "@static-engine/db/schema";
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { ServiceContext, SlotReference } from "../context.ts";
import { isUnanswered } from "../models/is-unanswered.ts";
import { storePictures } from "./add-renders.ts";
import { deliverAd } from "./deliver-ad.ts";
import { failSlots, isFinal } from "./end-slot.ts";
import { makeDistinct } from "./make-distinct.ts";
import type { SceneJob } from "./paint-scenes.ts";
import { paintScenes } from "./paint-scenes.ts";
import type { MadeAd } from "./renderer-port.ts";
import { withSignsOfLife } from "./run-signs.ts";
import { paintsWholeAds, sceneModels } from "./scene-models.ts";
import type { ClaimedSlot } from "./set-stage.ts";
import { assertOurs, LostSlotError, setStage } from "./set-stage.ts";

type Work = ClaimedSlot & {
  copy: AdCopy;
  angle: Angle;
  imagePrompt: string | null;
  attempt: number;
  madeWith: MadeWith;
};

/** Takes the slot: whoever held it before is fenced off. `null` when it has ended or its run was canceled. */
async function claimSlot(ctx: ServiceContext, { runId, adId, attempt }: SlotReference): Promise<Work | null> {
  const [ad] = await ctx.db
    .update(generatedAds)
    .set({ status: "processing", stage: "painting", stageModel: null, fence: sql`${generatedAds.fence} + 1` })
    .where(
      and(
        eq(generatedAds.id, adId),
        eq(generatedAds.jobId, runId),
        eq(generatedAds.attempt, attempt),
        // A slot without words belongs to the plan, not to a job that an earlier try left behind.
        isNotNull(generatedAds.copy),
        inArray(generatedAds.status, ["pending", "processing"]),
      ),
    )
    .returning();
  if (!ad?.copy || !ad.angle) return null;
  return { ...ad, copy: ad.copy, angle: ad.angle };
}

async function readRun(ctx: ServiceContext, runId: JobId) {
  const [row] = await ctx.db
    .select({ job: generationJobs, layout: adConcepts.layout, concept: adConcepts.name })
    .from(generationJobs)
    .innerJoin(adConcepts, eq(adConcepts.id, generationJobs.conceptId))
    .where(eq(generationJobs.id, runId));
  if (!row) throw new Error(`run ${runId} is gone`);
  return row;
}

function draw(run: Awaited<ReturnType<typeof readRun>>, work: Work): AdDocument {
  const concept = findConcept(run.layout);
  if (!concept) throw new Error(`concept ${run.layout} has no layout`);
  return buildDocument({
    concept,
    brand: run.job.brandSnapshot,
    product: run.job.productSnapshot,
    variation: { slot: work.slot, angle: work.angle, copy: work.copy, scenePrompt: work.imagePrompt },
    language: run.job.language,
    // A retried slot is drawn anew: the same dice would fail in the same way.
    seed: run.job.seed + work.attempt - 1,
    painted: run.job.requestedModel !== null && !run.job.paintsWhole,
  });
}

/** The document with its scene painted, where the run asked a model to and the arrangement stands on a picture. */
async function withScene(
  ctx: ServiceContext,
  run: Awaited<ReturnType<typeof readRun>>,
  work: Work,
  signal: AbortSignal,
): Promise<{ document: AdDocument; madeWith: MadeWith }> {
  const document = draw(run, work);
  const { requestedModel, paintsWhole } = run.job;
  if (requestedModel && paintsWhole) return paintedWhole(ctx, run, work, document, signal);
  if (!requestedModel || document.canvas !== "picture" || !document.scene) {
    return { document, madeWith: work.madeWith };
  }
  const { painted, madeBy } = await paintScenes(ctx, await sceneJob(ctx, run, work, document, signal));
  return {
    document: { ...document, scene: { ...document.scene, painted } },
    madeWith: { ...work.madeWith, scene: madeBy },
  };
}

/** The ad painted whole; where no model will, or gets its words right, the same ad from our layers, and it says so. */
async function paintedWhole(
  ctx: ServiceContext,
  run: Awaited<ReturnType<typeof readRun>>,
  work: Work,
  document: AdDocument,
  signal: AbortSignal,
): Promise<{ document: AdDocument; madeWith: MadeWith }> {
  try {
    const job = await sceneJob(ctx, run, work, document, signal);
    const models = job.models.filter((id) => paintsWholeAds(ctx.models.find(id)));
    const { painted, madeBy } = await paintScenes(ctx, { ...job, models, isWhole: true });
    return { document: { ...document, whole: painted }, madeWith: { ...work.madeWith, scene: madeBy } };
  } catch (error) {
    if (!isUnanswered(error)) throw error;
    const reason = error.code === "CONTENT_REJECTED" ? "rejected" : "bad_result";
    const scene = { model: STUDIO, requested: run.job.requestedModel, reason };
    return { document, madeWith: { ...work.madeWith, scene } };
  }
}

async function sceneJob(
  ctx: ServiceContext,
  { job }: Awaited<ReturnType<typeof readRun>>,
  work: Work,
  document: AdDocument,
  signal: AbortSignal,
): Promise<SceneJob> {
  let done = 0;
  let model: string | null = null;
  let told: string | null = null;
  const total = Ratio.options.length;
  return {
    jobId: work.jobId,
    userId: work.userId,
    slot: work.slot,
    take: String(work.attempt),
    document,
    idea: work.imagePrompt,
    requested: job.requestedModel ?? STUDIO,
    models: sceneModels(await ctx.config(), job.requestedModel ?? STUDIO),
    quality: job.imageQuality,
    signal,
    assertOurs: () => assertOurs(ctx, work),
    async onModel({ label }, isRetry) {
      model = label;
      const stage = isRetry ? "retrying" : "painting";
      // All ratios begin at once, and it is news only once.
      if (told === `${stage} ${label}`) return;
      told = `${stage} ${label}`;
      await setStage(ctx, work, stage, { done, total, model });
    },
    async onPicture(painted) {
      done = painted;
      told = null;
      await setStage(ctx, work, "painting", { done, total, model });
    },
  };
}

/** The ad as it passes; one that was painted whole and does not is made of our layers, which can be repaired. */
async function makePassing(
  ctx: ServiceContext,
  work: Work,
  document: AdDocument,
  signal: AbortSignal,
): Promise<MadeAd> {
  const make = (candidate: AdDocument) =>
    ctx.renderer.makeAd(
      { document: candidate, assets: { load: (key) => ctx.files.get(key) } },
      { signal, onStage: ({ stage, done, total }) => setStage(ctx, work, stage, { done, total }) },
    );
  const made = await makeDistinct(ctx, work, document, make);
  return made.passed || !document.whole ? made : makeDistinct(ctx, work, asLayers(document), make);
}

function gateFailure(made: MadeAd) {
  const failed = made.pictures.flatMap((picture) => picture.checks).find((check) => check.status === "fail");
  return {
    code: "GATE_FAILED" as const,
    message: `${failed?.message ?? "The ad did not pass its checks."} You were not charged.`,
  };
}

/** Makes one variation in all ratios, and delivers it if it passes. Safe to run twice, and twice at once. */
export async function fillRunSlot({
  ctx,
  input,
  signal,
}: {
  ctx: ServiceContext;
  input: SlotReference;
  signal: AbortSignal;
}): Promise<void> {
  const work = await claimSlot(ctx, input);
  if (!work) return;
  try {
    const run = await readRun(ctx, input.runId);
    const { document, madeWith } = await withSignsOfLife(ctx, input.runId, () =>
      withScene(ctx, run, work, signal),
    );
    const made = await makePassing(ctx, work, document, signal);
    if (!made.passed) {
      await failSlots(ctx, input.runId, gateFailure(made), { adId: input.adId, fence: work.fence });
      return;
    }
    const pictures = await storePictures(ctx, made);
    await deliverAd(ctx, work, { ...run, made, pictures, madeWith });
    ctx.hints.notify(UserId.parse(work.userId));
  } catch (error) {
    if (error instanceof LostSlotError) {
      ctx.log.info({ adId: AdId.parse(work.id), fence: work.fence }, error.message);
      return;
    }
    if (isFinal(error)) {
      await failSlots(
        ctx,
        input.runId,
        { code: error.code, message: error.userMessage },
        { adId: input.adId, fence: work.fence },
      );
      return;
    }
    // Also where another delivery has just begun one of our steps: our claim keeps it from delivering, so its result
    // is for the next try to read back.
    throw error;
  }
}
