import type { AdDocument, FixAnswer } from "@static-engine/contracts";
import { AdId, AppError, JobId, UserId } from "@static-engine/contracts";
import { applyFix, asLayers, looksDifferent } from "@static-engine/creative";
import { adVersions, generatedAds, generationJobs } from "@static-engine/db/schema";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { appendEvent } from "../events/append-event.ts";
import { storePictures } from "../generation/add-renders.ts";
import { describeFailure, isFinal } from "../generation/end-slot.ts";
import { paintScenes } from "../generation/paint-scenes.ts";
import { assertRunIsOpen, withSignsOfLife } from "../generation/run-signs.ts";
import { sceneModels } from "../generation/scene-models.ts";
import { withClaims } from "../library/with-claims.ts";
import { askForFix } from "./ask-for-fix.ts";
import { failFix, proposeFix } from "./end-fix.ts";

const now = sql`clock_timestamp()`;

type JobRow = typeof generationJobs.$inferSelect;
type AdRow = typeof generatedAds.$inferSelect;
export type FixJob = { job: JobRow; ad: AdRow; document: AdDocument; version: number };

async function claimFix(ctx: ServiceContext, runId: JobId): Promise<FixJob | null> {
  const [job] = await ctx.db
    .update(generationJobs)
    .set({ status: "processing", stage: "checking", heartbeatAt: now, startedAt: now })
    .where(
      and(
        eq(generationJobs.id, runId),
        eq(generationJobs.kind, "fix"),
        inArray(generationJobs.status, ["pending", "processing"]),
        isNull(generationJobs.cancelRequestedAt),
      ),
    )
    .returning();
  if (!job?.targetAdId || job.targetVersion === null) return null;
  const [row] = await ctx.db
    .select({ ad: generatedAds, document: adVersions.document })
    .from(generatedAds)
    .innerJoin(
      adVersions,
      and(eq(adVersions.adId, generatedAds.id), eq(adVersions.version, job.targetVersion)),
    )
    .where(eq(generatedAds.id, job.targetAdId));
  if (!row) throw new Error(`the ad of fix ${runId} is gone`);
  return { job, ad: row.ad, document: row.document, version: job.targetVersion };
}

/** Tells the owner what is being done for the fix. */
function teller(ctx: ServiceContext, { job, ad }: FixJob) {
  return async (stage: "checking" | "painting" | "retrying", model: string | null) => {
    await ctx.db.update(generationJobs).set({ stage, heartbeatAt: now }).where(eq(generationJobs.id, job.id));
    await appendEvent(ctx.db, UserId.parse(job.userId), {
      type: "ad.fixing",
      jobId: JobId.parse(job.id),
      adId: AdId.parse(ad.id),
      stage,
      model,
    });
    ctx.hints.notify(UserId.parse(job.userId));
  };
}

/**
 * Carries out a fix: a model looks at the ad, its changes are made, a scene is painted anew where it asks for one, and
 * what passes the gate is laid beside the ad. Safe to run twice: steps that are done are read back.
 */
export async function runFix({
  ctx,
  input,
  signal,
}: {
  ctx: ServiceContext;
  input: { runId: JobId };
  signal: AbortSignal;
}): Promise<void> {
  const fix = await claimFix(ctx, input.runId);
  if (!fix) return;
  try {
    await withSignsOfLife(ctx, input.runId, async () => {
      const tell = teller(ctx, fix);
      const answer = await askForFix(ctx, fix, { signal, tell });
      const document = await mended(ctx, fix, answer, { signal, tell });
      await tell("checking", null);
      const made = await ctx.renderer.makeAd(
        { document, assets: { load: (key) => ctx.files.get(key) } },
        { signal, onStage: async () => {} },
      );
      // A scene that was ordered and then had to be replaced by ours is not the fix that is paid for.
      const lostScene = document.scene?.painted && !made.document.scene?.painted;
      if (!made.passed || lostScene) throw gateFailed(made.pictures.flatMap(({ checks }) => checks));
      const pictures = await storePictures(ctx, made);
      await proposeFix(ctx, fix, { made, pictures, note: answer.summary });
    });
  } catch (error) {
    // Also where another delivery has just begun our step: should that one die, its result is the next try's to fetch.
    if (!isFinal(error)) throw error;
    await failFix(ctx, input.runId, describeFailure(error));
  }
}

type Hooks = { signal: AbortSignal; tell: ReturnType<typeof teller> };

async function mended(
  ctx: ServiceContext,
  fix: FixJob,
  answer: FixAnswer,
  { signal, tell }: Hooks,
): Promise<AdDocument> {
  const { job, ad, document } = fix;
  const origin = { brand: job.brandSnapshot, product: job.productSnapshot };
  const changed = withClaims(applyFix(asLayers(document), answer.steps), origin);
  const next = answer.scenePrompt
    ? await repaint(ctx, fix, changed, answer.scenePrompt, { signal, tell })
    : changed;
  if (answer.cannot || !looksDifferent(document, next)) {
    throw new AppError(
      "FIX_NOT_POSSIBLE",
      `${answer.cannot ?? "Nothing was found that would mend this."} Describe it in other words, or use the editor. You were not charged.`,
      { details: { adId: ad.id } },
    );
  }
  return next;
}

async function repaint(
  ctx: ServiceContext,
  { job, ad }: FixJob,
  document: AdDocument,
  idea: string,
  { signal, tell }: Hooks,
): Promise<AdDocument> {
  const { scene } = document;
  if (document.canvas !== "picture" || !scene) return document;
  // An ad on our own scene gets another of ours: a model was never asked for, and is not paid for.
  if (!job.requestedModel) return { ...document, scene: { ...scene, seed: job.seed } };
  const { painted } = await paintScenes(ctx, {
    jobId: job.id,
    userId: job.userId,
    slot: ad.slot,
    take: "fix",
    document: { ...document, seed: job.seed },
    idea,
    requested: job.requestedModel,
    models: sceneModels(await ctx.config(), job.requestedModel),
    quality: job.imageQuality,
    signal,
    assertOurs: () => assertRunIsOpen(ctx, job.id),
    onModel: ({ label }, isRetry) => tell(isRetry ? "retrying" : "painting", label),
    onPicture: async () => {},
  });
  return { ...document, scene: { ...scene, painted } };
}

function gateFailed(checks: readonly { status: string; message: string }[]): AppError {
  const failed = checks.find(({ status }) => status === "fail");
  return new AppError(
    "GATE_FAILED",
    `The mended ad did not pass its checks: ${failed?.message ?? "its new scene left the words no room."} The one before stays. You were not charged.`,
  );
}
