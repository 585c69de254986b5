import type { AdDocument, Ratio } from "@static-engine/contracts";
import type { ModelSpec } from "@static-engine/providers";
import { z } from "zod";
import type { ServiceContext } from "../context.ts";
import { isUnanswered } from "../models/is-unanswered.ts";
import type { StepKey } from "../models/step-journal.ts";
import { openJournal, readStep } from "../models/step-journal.ts";
import { hashOf } from "../prompts/hash-of.ts";
import { readPrompt } from "../prompts/read-prompt.ts";
import type { SceneReading } from "./renderer-port.ts";

/** What a seeing model says of a scene that was to have no words in it. */
const SceneReview = z.object({
  letters: z.string().describe("Every letter, digit or word that can be seen, else an empty string."),
  marks: z
    .string()
    .describe("Logos, watermarks, signatures, frames or screens that can be seen, else an empty string."),
});

const REVIEW_SCHEMA: Record<string, unknown> = z.toJSONSchema(SceneReview);
const MAX_OUTPUT_TOKENS = 300;

export type PaintedPicture = {
  data: Uint8Array;
  ratio: Ratio;
  document: AdDocument;
  model: ModelSpec;
  job: StepKey;
  signal: AbortSignal;
  /** Throws once nobody waits for the picture any more: it is not looked at then. */
  assertOurs(): Promise<void>;
};

/**
 * Whether a painted scene can stand behind words: a whole picture in the right shape, not blank, without letters,
 * watermarks or borders. Where our detector only suspects letters, a seeing model is asked, if there is one; also where
 * it sees none, if the configuration says so.
 */
export async function judgeScene(
  ctx: ServiceContext,
  scene: PaintedPicture,
): Promise<{ value: SceneReading } | { fault: string }> {
  const reading = await ctx.renderer.readScene(scene.data, scene.ratio, scene.document.palette);
  const { fault: wrong, letters } = reading;
  if (wrong) return { fault: wrong };
  const config = await ctx.config();
  const mayLook = config["models.vision_check"] && letters !== "certain";
  const wantsLook = letters !== "none" || config["models.vision_check_all"];
  const unseen = letters === "none" ? null : "letters in a scene that was to have none";
  const seer = mayLook && wantsLook ? await ctx.models.firstAvailable(config["models.vision"]) : null;
  const fault = seer ? await lookAt(ctx, scene, reading, config["models.vision"]) : unseen;
  return fault ? { fault } : { value: reading };
}

async function lookAt(
  ctx: ServiceContext,
  scene: PaintedPicture,
  reading: SceneReading,
  models: readonly string[],
): Promise<string | null> {
  try {
    return await askWhatIsSeen(ctx, scene, reading, models);
  } catch (error) {
    if (!isUnanswered(error)) throw error;
    // Nobody could look: a suspicion stands, and another picture is asked for. The ad does not fail for it.
    return reading.letters === "none" ? null : "letters are suspected, and no model could look";
  }
}

async function askWhatIsSeen(
  ctx: ServiceContext,
  { job, signal, ratio, assertOurs }: PaintedPicture,
  { data }: SceneReading,
  models: readonly string[],
): Promise<string | null> {
  const prompt = await readPrompt(ctx.db, "vision.check");
  const hash = hashOf(Buffer.from(data).toString("base64"));
  const key = { ...job, step: `look:${job.step}:${hash.slice(0, 16)}` };
  const journal = openJournal(ctx.db, key, await readStep(ctx.db, key), {
    requestHash: hash,
    promptVersion: prompt.version,
    assertOurs,
  });
  const done = await ctx.models.ask(
    {
      system: prompt.system,
      parts: [
        { kind: "image", data, mime: "image/jpeg" },
        { kind: "text", text: prompt.user({ ratio }) },
      ],
      schema: REVIEW_SCHEMA,
      maxOutputTokens: prompt.maxOutputTokens ?? MAX_OUTPUT_TOKENS,
    },
    { models, journal, signal, key: `${key.jobId}:${key.step}` },
    (value) => SceneReview.parse(value),
  );
  const { letters, marks } = done.value;
  if (letters.trim()) return `letters in the scene: ${letters.trim().slice(0, 60)}`;
  return marks.trim() ? `marks in the scene: ${marks.trim().slice(0, 60)}` : null;
}
