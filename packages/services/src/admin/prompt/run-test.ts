import type { CopyVariation, TriedVersion } from "@static-engine/contracts";
import { AppError, STUDIO } from "@static-engine/contracts";
import { buildDocument, findConcept } from "@static-engine/creative";
import { promptTests } from "@static-engine/db/schema";
import type { CallRecord, CopyBrief, StepJournal } from "@static-engine/providers";
import { eq } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { COPY_SCHEMA, CopyAnswer, toVariations } from "../../copy/copy-answer.ts";
import { faultsOfCopy } from "../../copy/faults-of-copy.ts";
import { briefFor, MAX_OUTPUT_TOKENS } from "../../copy/write-with-model.ts";
import { fence } from "../../prompts/fence.ts";
import type { Prompt } from "../../prompts/read-prompt.ts";
import { toPrompt } from "../../prompts/read-prompt.ts";
import { BENCH_BRIEFS, benchBrief } from "./bench-briefs.ts";
import { pickVersion, readVersions } from "./prompt-rows.ts";

/** Counts what a call cost; the bench begins anew after a crash, so nothing has to outlive it. */
function openMeter() {
  const calls: CallRecord[] = [];
  const journal: StepJournal = {
    attempts: {},
    ticket: null,
    begin: async () => () => {},
    submitted: async () => {},
    unusable: async () => {},
    ended: async (call) => {
      calls.push(call);
    },
  };
  const sum = (read: (call: CallRecord) => number) => calls.reduce((total, call) => total + read(call), 0);
  return {
    journal,
    cost: () => sum(({ usage }) => usage.costMicroUsd),
    latency: () => sum(({ latencyMs }) => latencyMs),
  };
}

/** Both versions over every brief, one call at a time; each answer is stored as it comes. */
export async function runPromptTest({
  ctx,
  input,
  signal,
}: {
  ctx: ServiceContext;
  input: { testId: string };
  signal: AbortSignal;
}): Promise<void> {
  const ofTest = eq(promptTests.id, input.testId);
  const [test] = await ctx.db.select().from(promptTests).where(ofTest);
  if (test?.status !== "running") return;
  const rows = await readVersions(ctx.db, test.key);
  const prompts = [...new Set([test.against, test.version])].map((version) =>
    toPrompt(pickVersion(rows, version)),
  );
  // What an earlier try of this job has paid for is not asked again.
  const results = [...test.results];
  for (const slug of BENCH_BRIEFS.slice(results.length)) {
    const brief = benchBrief(slug);
    const versions: TriedVersion[] = [];
    for (const prompt of prompts) versions.push(await tryVersion(ctx, prompt, brief, signal));
    results.push({
      brief: `${brief.concept.name}: ${brief.product.name}`,
      language: brief.language,
      versions,
    });
    await ctx.db.update(promptTests).set({ results }).where(ofTest);
  }
  await ctx.db.update(promptTests).set({ status: "done" }).where(ofTest);
}

/** A test that could not be finished says so. */
export async function failPromptTest({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { testId: string };
}): Promise<void> {
  await ctx.db
    .update(promptTests)
    .set({ status: "failed", error: "The bench broke off. Start it again; what it found so far is kept." })
    .where(eq(promptTests.id, input.testId));
}

async function tryVersion(
  ctx: ServiceContext,
  prompt: Prompt,
  brief: CopyBrief,
  signal: AbortSignal,
): Promise<TriedVersion> {
  const meter = openMeter();
  const nothing = { passed: 0, total: 0, failed: [] };
  const tried = { version: prompt.version, copies: [], checks: nothing, model: null, error: null };
  try {
    const config = await ctx.config();
    const writers = config["models.copy"].filter((id) => id !== STUDIO);
    const text = prompt.user({
      language: brief.language,
      slots: brief.slots.join(", "),
      brief: fence(briefFor({ brief, siblings: [] }, brief.slots)),
    });
    const maxOutputTokens = prompt.maxOutputTokens ?? MAX_OUTPUT_TOKENS;
    const { value, model } = await ctx.models.ask(
      { system: prompt.system, parts: [{ kind: "text", text }], schema: COPY_SCHEMA, maxOutputTokens },
      {
        models: prompt.model ? [prompt.model, ...writers] : writers,
        journal: meter.journal,
        signal,
        key: `bench:${crypto.randomUUID()}`,
      },
      (answer) => toVariations(CopyAnswer.parse(answer), brief.slots),
    );
    const faults = new Map(
      faultsOfCopy(value, brief).map((found) => [found.slot, [...found.faults, ...found.wishes]]),
    );
    return {
      ...tried,
      copies: value.map(({ slot, angle, copy }) => ({
        slot,
        angle,
        headline: copy.headline,
        subheadline: copy.subheadline,
        faults: faults.get(slot) ?? [],
      })),
      checks: value[0] ? await measure(ctx, brief, value[0], signal) : nothing,
      model: model.id,
      costMicroUsd: meter.cost(),
      latencyMs: meter.latency(),
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...tried, costMicroUsd: meter.cost(), latencyMs: meter.latency(), error: error.userMessage };
  }
}

async function measure(
  ctx: ServiceContext,
  brief: CopyBrief,
  variation: CopyVariation,
  signal: AbortSignal,
): Promise<TriedVersion["checks"]> {
  const { brand, product, language, seed } = brief;
  const concept = findConcept(brief.concept.slug);
  if (!concept) throw new Error(`${brief.concept.slug} has no layout`);
  const document = buildDocument({ concept, brand, product, variation, language, seed });
  const assets = { load: (key: string) => ctx.files.get(key) };
  const { pictures } = await ctx.renderer.measureAd(
    { document, assets },
    { signal, onProgress: async () => {} },
  );
  const checks = pictures.flatMap((picture) => picture.checks);
  const failed = checks.filter(({ status }) => status === "fail");
  return {
    passed: checks.length - failed.length,
    total: checks.length,
    failed: [...new Set(failed.map(({ id }) => id))],
  };
}
