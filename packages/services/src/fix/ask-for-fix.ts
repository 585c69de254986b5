import { FixAnswer } from "@static-engine/contracts";
import { fixChoices } from "@static-engine/creative";
import { adRenders, assets } from "@static-engine/db/schema";
import type { MessagePart } from "@static-engine/providers";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { ServiceContext } from "../context.ts";
import { assertRunIsOpen } from "../generation/run-signs.ts";
import { closeStep, openJournal, settledStep } from "../models/step-journal.ts";
import { fence } from "../prompts/fence.ts";
import { hashOf } from "../prompts/hash-of.ts";
import { readPrompt } from "../prompts/read-prompt.ts";
import type { FixJob } from "./run-fix.ts";

const FIX_SCHEMA: Record<string, unknown> = z.toJSONSchema(FixAnswer);
const MAX_OUTPUT_TOKENS = 3000;

type Hooks = {
  signal: AbortSignal;
  tell(stage: "checking" | "retrying", model: string): Promise<void>;
};

/**
 * Shows a seeing model the ad in its ratios, what its owner says is wrong and where, and what can be changed.
 * @throws AppError CONTENT_REJECTED | PROVIDER_FAILED
 */
export async function askForFix(
  ctx: ServiceContext,
  fix: FixJob,
  { signal, tell }: Hooks,
): Promise<FixAnswer> {
  const { job, ad, document, version } = fix;
  const key = { jobId: job.id, userId: job.userId, slot: ad.slot, step: "vision.fix" };
  const known = await settledStep(ctx.db, key, signal);
  if (known?.state === "done") return FixAnswer.parse(known.result);
  const prompt = await readPrompt(ctx.db, "vision.fix");
  const text = prompt.user({
    language: document.language,
    request: fence({ description: job.importantNotes, region: job.region }),
    choices: fence(fixChoices(document)),
    facts: fence({ ...document.facts, brand: document.brand.name, product: document.product.name }),
  });
  const pictures = await readPictures(ctx, ad.id, version);
  const requestHash = hashOf({ system: prompt.system, text, version });
  const journal = openJournal(ctx.db, key, known, {
    requestHash,
    promptVersion: prompt.version,
    assertOurs: () => assertRunIsOpen(ctx, job.id),
  });
  const config = await ctx.config();
  const models = prompt.model ? [prompt.model, ...config["models.vision"]] : config["models.vision"];
  const done = await ctx.models.ask(
    {
      system: prompt.system,
      parts: [...pictures, { kind: "text", text }],
      schema: FIX_SCHEMA,
      maxOutputTokens: prompt.maxOutputTokens ?? MAX_OUTPUT_TOKENS,
    },
    {
      models,
      journal,
      signal,
      key: `${job.id}:vision.fix`,
      onModel: ({ label }, isRetry) => tell(isRetry ? "retrying" : "checking", label),
    },
    (value) => FixAnswer.parse(value),
  );
  return closeStep(ctx.db, key, FixAnswer, { model: done.model.id, requestHash, result: done.value });
}

/** The renders of a version, each after a line that names its ratio. */
async function readPictures(ctx: ServiceContext, adId: string, version: number): Promise<MessagePart[]> {
  const rows = await ctx.db
    .select({ ratio: adRenders.ratio, key: assets.key })
    .from(adRenders)
    .innerJoin(assets, eq(assets.id, adRenders.assetId))
    .where(and(eq(adRenders.adId, adId), eq(adRenders.version, version)));
  const parts = await Promise.all(
    rows.map(
      async ({ ratio, key }): Promise<MessagePart[]> => [
        { kind: "text", text: `The ad in ${ratio}:` },
        { kind: "image", data: await ctx.files.get(key), mime: "image/jpeg" },
      ],
    ),
  );
  return parts.flat();
}
