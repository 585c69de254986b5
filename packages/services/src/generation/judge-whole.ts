import { compareWords, wordsToPaint } from "@static-engine/creative";
import { z } from "zod";
import type { ServiceContext } from "../context.ts";
import { openJournal, readStep } from "../models/step-journal.ts";
import { hashOf } from "../prompts/hash-of.ts";
import { readPrompt } from "../prompts/read-prompt.ts";
import type { PaintedPicture } from "./judge-scene.ts";
import type { SceneReading } from "./renderer-port.ts";

/** What a reader finds on a painted ad. It is not told what should be there. */
const Reading = z.object({
  adText: z.array(z.string()).describe("Every line of the ad's own text, letter by letter as it is painted."),
  onProduct: z.array(z.string()).describe("Text that is printed on the product or its packaging."),
});

const READING_SCHEMA: Record<string, unknown> = z.toJSONSchema(Reading);
const MAX_OUTPUT_TOKENS = 600;
/** Anthropic takes five million bytes a picture as base64. */
const MOST_BYTES = 3_500_000;

/**
 * Whether a painted ad can be delivered: a whole picture in the right shape, and exactly the words that were written, as
 * another model reads them off it. @throws AppError PROVIDER_FAILED | CONTENT_REJECTED where nobody can or will read it
 */
export async function judgeWhole(
  ctx: ServiceContext,
  { data, ratio, document, ...step }: PaintedPicture,
): Promise<{ value: SceneReading } | { fault: string }> {
  const reading = await ctx.renderer.readScene(data, ratio, null);
  if (reading.fault) return { fault: reading.fault };
  // As it was painted; only what no provider takes is read from our own copy.
  const read = await readWords(ctx, { ...step, ratio }, data.byteLength > MOST_BYTES ? reading.data : data);
  const { missing, extra } = compareWords(wordsToPaint(document), read.adText);
  const allowed = new Set(compareWords([], [document.product.name]).extra);
  const strange = extra.filter((word) => !allowed.has(word));
  if (missing.length > 0)
    return { fault: `words that are missing or wrong: ${missing.slice(0, 8).join(" ")}` };
  return strange.length > 0
    ? { fault: `words that nobody wrote: ${strange.slice(0, 8).join(" ")}` }
    : { value: reading };
}

async function readWords(
  ctx: ServiceContext,
  { job, signal, ratio, assertOurs }: Pick<PaintedPicture, "job" | "signal" | "ratio" | "assertOurs">,
  picture: Uint8Array,
): Promise<z.infer<typeof Reading>> {
  const prompt = await readPrompt(ctx.db, "vision.read");
  const config = await ctx.config();
  const hash = hashOf(Buffer.from(picture).toString("base64"));
  const key = { ...job, step: `read:${job.step}:${hash.slice(0, 16)}` };
  const journal = openJournal(ctx.db, key, await readStep(ctx.db, key), {
    requestHash: hash,
    promptVersion: prompt.version,
    assertOurs,
  });
  const done = await ctx.models.ask(
    {
      system: prompt.system,
      parts: [
        { kind: "image", data: picture, mime: mimeOf(picture) },
        { kind: "text", text: prompt.user({ ratio }) },
      ],
      schema: READING_SCHEMA,
      maxOutputTokens: prompt.maxOutputTokens ?? MAX_OUTPUT_TOKENS,
    },
    { models: config["models.vision"], journal, signal, key: `${key.jobId}:${key.step}` },
    (value) => Reading.parse(value),
  );
  return done.value;
}

function mimeOf([first]: Uint8Array): "image/png" | "image/jpeg" | "image/webp" {
  if (first === 0x89) return "image/png";
  return first === 0xff ? "image/jpeg" : "image/webp";
}
