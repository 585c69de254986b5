import type { GetPromptInput, PromptDetail, PromptKey, PromptSummary } from "@static-engine/contracts";
import { COMPARABLE_PROMPTS, PROMPT_VARIABLES, PromptKey as PromptKeys } from "@static-engine/contracts";
import type { AdminContext } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { latestExperiment } from "./experiment.ts";
import type { PromptRow } from "./prompt-rows.ts";
import { pickVersion, readVersions, runningExperiment, toVersion } from "./prompt-rows.ts";

async function summarise(ctx: AdminContext, key: PromptKey, rows: PromptRow[]): Promise<PromptSummary> {
  const published = rows.find(({ status }) => status === "published");
  const draft = rows.find(({ status }) => status === "draft");
  return {
    key,
    published: published ? toVersion(published) : null,
    draft: draft ? toVersion(draft) : null,
    versions: rows.length,
    isComparable: COMPARABLE_PROMPTS.includes(key),
    experimentShare: (await runningExperiment(ctx.db, key))?.share ?? null,
  };
}

/** Every place where a model is told what to do, with what is told there now. */
export async function listPrompts({ ctx }: { ctx: AdminContext }): Promise<{ items: PromptSummary[] }> {
  const items: PromptSummary[] = [];
  for (const key of PromptKeys.options)
    items.push(await summarise(ctx, key, await readVersions(ctx.db, key)));
  return { items };
}

/** One prompt with its history. @throws AppError NOT_FOUND */
export async function getPrompt({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: GetPromptInput;
}): Promise<PromptDetail> {
  const rows = await readVersions(ctx.db, input.key);
  const shown =
    input.version === undefined
      ? (rows.find(({ status }) => status === "draft") ??
        rows.find(({ status }) => status === "published") ??
        rows[0])
      : pickVersion(rows, input.version);
  if (!shown) throw notFound("prompt");
  return {
    ...(await summarise(ctx, input.key, rows)),
    shown: { ...toVersion(shown), body: shown.body },
    variables: [...PROMPT_VARIABLES[input.key]],
    history: rows.map(toVersion),
    experiment: await latestExperiment(ctx.db, input.key),
  };
}
