import type { AdDocument, MadeBy, PaintedScene, Ratio } from "@static-engine/contracts";
import { Ratio as Ratios } from "@static-engine/contracts";
import { describeScene, describeWhole } from "@static-engine/creative";
import type { ImageRequest, ModelSpec, ReferenceImage } from "@static-engine/providers";
import { z } from "zod";
import type { ServiceContext } from "../context.ts";
import { storeScene } from "../files/store-scene.ts";
import type { StepKey } from "../models/step-journal.ts";
import { closeStep, openJournal, settledStep } from "../models/step-journal.ts";
import { fitPrompt } from "../prompts/fit-prompt.ts";
import { hashOf } from "../prompts/hash-of.ts";
import type { Prompt } from "../prompts/read-prompt.ts";
import { readPrompt } from "../prompts/read-prompt.ts";
import { judgeScene } from "./judge-scene.ts";
import { judgeWhole } from "./judge-whole.ts";
import { readReferences } from "./read-references.ts";

/** Variations of a run have neighbouring seeds; another try of one of them takes none of theirs. */
const SEEDS_APART = 1009;

export type SceneJob = {
  jobId: string;
  userId: string;
  slot: number;
  /** Whole ads have their words in them, and the product and the logo as the marketer's own pictures show them. */
  isWhole?: boolean;
  /** Part of the step's name: another try, or another fix, paints anew. */
  take: string;
  document: AdDocument;
  /** What the picture shows, in a copywriter's words; null: what the brand's trade suggests. */
  idea: string | null;
  /** What the member chose; an ad that another has painted says so. */
  requested: string;
  /** Who is asked, in order: the chosen model, if it can do it, then those that stand in for it. */
  models: readonly string[];
  quality: NonNullable<ImageRequest["quality"]>;
  signal: AbortSignal;
  assertOurs(): Promise<void>;
  onModel(model: ModelSpec, isRetry: boolean): Promise<void>;
  onPicture(done: number, total: number): Promise<void>;
};

const Picture = z.object({
  key: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  color: z.string(),
  model: z.string(),
  fallback: z.string().nullable(),
});
type Picture = z.infer<typeof Picture>;

/**
 * The scenes of one ad, one picture for each master, painted at once. A picture that is there already is read back.
 * @throws AppError CONTENT_REJECTED | PROVIDER_FAILED
 */
export async function paintScenes(
  ctx: ServiceContext,
  job: SceneJob,
): Promise<{ painted: PaintedScene; madeBy: MadeBy }> {
  const prompt = await readPrompt(ctx.db, job.isWhole ? "ad.create" : "scene.create");
  const describe = job.isWhole ? describeWhole : describeScene;
  const variablesOf = (ratio: Ratio) => describe(job.document, ratio, job.idea);
  const references = job.isWhole ? await readReferences(ctx, job.document) : [];
  const stop = new AbortController();
  const signal = AbortSignal.any([job.signal, stop.signal]);
  let done = 0;
  const making = Ratios.options.map(async (ratio) => {
    const wish = { prompt, variables: variablesOf(ratio), references };
    const picture = await paintScene(ctx, { ...job, signal }, ratio, wish);
    done += 1;
    await job.onPicture(done, Ratios.options.length);
    return { ratio, picture };
  });
  const pictures = await Promise.all(making).catch(async (error: unknown) => {
    // One that cannot be had makes the others worthless: those that are not sent yet never are.
    stop.abort(error);
    // What the others cost is written down before their job ends.
    await Promise.allSettled(making);
    throw error;
  });
  const first = pictures[0]?.picture;
  if (!first) throw new Error("an ad has no ratios");
  const stoodIn = pictures.find(({ picture }) => picture.model !== job.requested)?.picture;
  return {
    painted: {
      model: (stoodIn ?? first).model,
      prompt: prompt.user(variablesOf("1:1")),
      pictures: Object.fromEntries(
        pictures.map(({ ratio, picture: { key, width, height, color } }) => [
          ratio,
          { key, width, height, color },
        ]),
      ),
    },
    madeBy: {
      model: (stoodIn ?? first).model,
      requested: stoodIn ? job.requested : null,
      reason: stoodIn?.fallback ?? null,
    },
  };
}

type Wish = {
  prompt: Prompt;
  /** What the prompt is filled in with. */
  variables: Readonly<Record<string, string>> & { scene: string };
  references: readonly ReferenceImage[];
};

async function paintScene(
  ctx: ServiceContext,
  job: SceneJob,
  ratio: Ratio,
  { prompt, variables, references }: Wish,
): Promise<Picture> {
  const key: StepKey = {
    jobId: job.jobId,
    userId: job.userId,
    slot: job.slot,
    step: `${job.isWhole ? "ad" : "scene"}:${job.take}:${ratio}`,
  };
  const known = await settledStep(ctx.db, key, job.signal);
  if (known?.state === "done") return Picture.parse(known.result);
  const write = (scene: string) => prompt.user({ ...variables, scene });
  const requestHash = hashOf({ text: write(variables.scene), ratio, models: job.models });
  const journal = openJournal(ctx.db, key, known, {
    requestHash,
    promptVersion: prompt.version,
    assertOurs: job.assertOurs,
  });
  const done = await ctx.models.paint(
    ({ parameters, promptMax }, before) => ({
      prompt: fitPrompt(write, variables.scene, promptMax),
      ratio,
      // With the same seed a vendor paints what was just refused, and takes its price again.
      ...(parameters.seed
        ? { seed: (job.document.seed + before * SEEDS_APART) % (parameters.seed[1] + 1) }
        : {}),
      ...(parameters.qualities?.includes(job.quality) ? { quality: job.quality } : {}),
      ...(parameters.references && references.length > 0
        ? { references: references.slice(0, parameters.references.max) }
        : {}),
    }),
    {
      models: job.models,
      journal,
      signal: job.signal,
      key: `${key.jobId}:${key.slot}:${key.step}`,
      onModel: job.onModel,
    },
    (data, model) =>
      (job.isWhole ? judgeWhole : judgeScene)(ctx, {
        data,
        ratio,
        document: job.document,
        model,
        job: key,
        signal: job.signal,
        assertOurs: job.assertOurs,
      }),
  );
  const stored = await storeScene(ctx, job.userId, done.value);
  const result = { ...stored, model: done.model.id, fallback: done.fallback };
  return closeStep(ctx.db, key, Picture, { model: done.model.id, requestHash, result });
}
