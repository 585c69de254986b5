import type { CopyVariation, MadeBy, PromptKey } from "@static-engine/contracts";
import { CopyVariation as Variation } from "@static-engine/contracts";
import { generationJobs } from "@static-engine/db/schema";
import type { CopyBrief, ModelSpec } from "@static-engine/providers";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { ServiceContext } from "../context.ts";
import { isUnanswered } from "../models/is-unanswered.ts";
import type { StepKey } from "../models/step-journal.ts";
import { closeStep, openJournal, settledStep } from "../models/step-journal.ts";
import { fence } from "../prompts/fence.ts";
import { hashOf } from "../prompts/hash-of.ts";
import { readPrompt } from "../prompts/read-prompt.ts";
import { COPY_SCHEMA, CopyAnswer, toVariations } from "./copy-answer.ts";
import type { SlotFaults } from "./faults-of-copy.ts";
import { faultsOfCopy } from "./faults-of-copy.ts";

export const MAX_OUTPUT_TOKENS = 6000;

/** An ad that the new words must not resemble: one more take is written beside the other five. */
export type Sibling = { angle: string | null; headline: string };

export type CopyJob = {
  /** Of the run; `step` names try and slots. */
  key: StepKey;
  brief: CopyBrief;
  siblings: readonly Sibling[];
  models: readonly string[];
  signal: AbortSignal;
  assertOurs(): Promise<void>;
  onModel(model: ModelSpec, isRetry: boolean): Promise<void>;
};

export type WrittenCopy = {
  variations: CopyVariation[];
  /** Slots that were still not right after the repair. */
  faults: SlotFaults[];
  madeBy: MadeBy;
};

const Answer = z.object({
  variations: z.array(Variation),
  model: z.string(),
  /** Who was to write: the model that the prompt was written for, else the first that is configured. */
  requested: z.string().nullable().default(null),
  fallback: z.string().nullable(),
  promptVersion: z.number().int(),
});
type Answer = z.infer<typeof Answer>;

/**
 * The words by a language model: written, judged by our own rules, and where they break one, written once more with the
 * faults named. @throws AppError CONTENT_REJECTED | PROVIDER_FAILED
 */
export async function writeWithModel(ctx: ServiceContext, job: CopyJob): Promise<WrittenCopy> {
  const { brief } = job;
  const taken = job.siblings.map(({ headline }) => headline);
  const first = await ask(ctx, job, "copy.create", brief.slots, {});
  const found = faultsOfCopy(first.variations, brief, taken);
  const repaired = found.length > 0 ? await repair(ctx, job, first, found) : null;
  const by = repaired ?? first;
  const variations = repaired
    ? merge(first, repaired, found, (all) => faultsOfCopy(all, brief, taken))
    : first.variations;
  // Twins are told apart again where they are drawn, so a headline that comes twice is no reason to fail.
  const faults = faultsOfCopy(variations, brief, taken).filter(isHard);
  const failed = new Set(faults.map(({ slot }) => slot));
  return {
    variations: variations.filter(({ slot }) => !failed.has(slot)),
    faults,
    madeBy: {
      model: by.model,
      requested: by.requested === by.model ? null : by.requested,
      reason: by.fallback,
    },
  };
}

function isHard({ faults }: SlotFaults): boolean {
  return faults.length > 0;
}

/** The slots with faults once more. `null` where nobody answers but some of the six can be used as they are. */
async function repair(
  ctx: ServiceContext,
  job: CopyJob,
  { variations }: Answer,
  found: SlotFaults[],
): Promise<Answer | null> {
  const wrong = found.map(({ slot }) => slot);
  const previous = variations.filter(({ slot }) => wrong.includes(slot));
  try {
    return await ask(ctx, job, "copy.repair", wrong, { previous, faults: found });
  } catch (error) {
    if (!isUnanswered(error) || found.filter(isHard).length >= job.brief.slots.length) throw error;
    return null;
  }
}

/** The good ones and the repaired ones; one that was only a twin stays as it was where its repair is worse. */
function merge(
  first: Answer,
  repaired: Answer,
  found: SlotFaults[],
  judge: (variations: CopyVariation[]) => SlotFaults[],
): CopyVariation[] {
  const wrong = new Set(found.map(({ slot }) => slot));
  const good = first.variations.filter(({ slot }) => !wrong.has(slot));
  const worse = new Set(
    judge([...good, ...repaired.variations])
      .filter(isHard)
      .map(({ slot }) => slot),
  );
  const twins = new Set(found.filter((one) => !isHard(one)).map(({ slot }) => slot));
  const kept = first.variations.filter(({ slot }) => twins.has(slot) && worse.has(slot));
  const keptSlots = new Set(kept.map(({ slot }) => slot));
  const mended = repaired.variations.filter(({ slot }) => !keptSlots.has(slot));
  return [...good, ...kept, ...mended].sort((a, b) => a.slot - b.slot);
}

async function ask(
  ctx: ServiceContext,
  job: CopyJob,
  prompt: Extract<PromptKey, "copy.create" | "copy.repair">,
  slots: number[],
  more: Record<string, unknown>,
): Promise<Answer> {
  const key = { ...job.key, step: `${prompt}:${job.key.step}` };
  const known = await settledStep(ctx.db, key, job.signal);
  if (known?.state === "done") return Answer.parse(known.result);
  const template = await readPrompt(ctx.db, prompt, key.jobId);
  await noteVersion(ctx, key.jobId, prompt, template.version);
  const text = template.user({
    language: job.brief.language,
    slots: slots.join(", "),
    brief: fence(briefFor(job, slots)),
    ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, fence(value)])),
  });
  const requestHash = hashOf({ system: template.system, text });
  const journal = openJournal(ctx.db, key, known, {
    requestHash,
    promptVersion: template.version,
    assertOurs: job.assertOurs,
  });
  const models = template.model ? [template.model, ...job.models] : job.models;
  const done = await ctx.models.ask(
    {
      system: template.system,
      parts: [{ kind: "text", text }],
      schema: COPY_SCHEMA,
      maxOutputTokens: template.maxOutputTokens ?? MAX_OUTPUT_TOKENS,
    },
    { models, journal, signal: job.signal, key: `${key.jobId}:${key.step}`, onModel: job.onModel },
    (value) => toVariations(CopyAnswer.parse(value), slots),
  );
  const result = {
    variations: done.value,
    model: done.model.id,
    requested: models[0] ?? null,
    fallback: done.fallback,
    promptVersion: template.version,
  };
  return closeStep(ctx.db, key, Answer, { model: done.model.id, requestHash, result });
}

/** Kept before anything is asked, and the first one stays: a version that gets no answer counts too. */
async function noteVersion(
  ctx: ServiceContext,
  jobId: string,
  prompt: string,
  version: number,
): Promise<void> {
  await ctx.db
    .update(generationJobs)
    .set({
      promptVersions: sql`${JSON.stringify({ [prompt]: version })}::jsonb || ${generationJobs.promptVersions}`,
      updatedAt: sql`${generationJobs.updatedAt}`,
    })
    .where(eq(generationJobs.id, jobId));
}

/** The brief as the model reads it: pictures are not words, and ids say nothing to it. */
export function briefFor({ brief, siblings }: Pick<CopyJob, "brief" | "siblings">, slots: readonly number[]) {
  return {
    ...brief,
    brand: { ...brief.brand, logo: null },
    product: { ...brief.product, picture: null },
    slots,
    siblings,
    taken: siblings.map(({ headline }) => headline),
  };
}
