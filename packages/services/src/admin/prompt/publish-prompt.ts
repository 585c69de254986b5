import type { PromptDetail, PublishPromptInput, RollbackPromptInput } from "@static-engine/contracts";
import { AppError, PromptKey } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { promptExperiments, promptTemplates } from "@static-engine/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { AdminContext } from "../../context.ts";
import { recordAudit } from "../record-audit.ts";
import type { PromptRow } from "./prompt-rows.ts";
import { lockPrompt, pickVersion } from "./prompt-rows.ts";
import { getPrompt } from "./read-prompts.ts";
import { validateBody } from "./validate-body.ts";

/** From the next call on, this version is what models are told; an experiment on the key is over. */
async function makePublished(tx: Tx, ctx: AdminContext, row: PromptRow, note?: string): Promise<void> {
  const ofKey = eq(promptTemplates.key, row.key);
  await tx
    .update(promptTemplates)
    .set({ status: "archived" })
    .where(and(ofKey, eq(promptTemplates.status, "published")));
  await tx
    .update(promptTemplates)
    .set({ status: "published", publishedAt: ctx.clock.now(), ...(note ? { note } : {}) })
    .where(eq(promptTemplates.id, row.id));
  await tx
    .update(promptExperiments)
    .set({ endedAt: ctx.clock.now() })
    .where(and(eq(promptExperiments.key, PromptKey.parse(row.key)), isNull(promptExperiments.endedAt)));
}

/**
 * Publishes a draft.
 * @throws AppError NOT_FOUND, VALIDATION, CONFLICT for a version that is no draft or was saved meanwhile
 */
export async function publishPrompt({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: PublishPromptInput;
}): Promise<PromptDetail> {
  await ctx.db.transaction(async (tx) => {
    const rows = await lockPrompt(tx, input.key);
    const draft = pickVersion(rows, input.version);
    if (draft.status !== "draft") {
      throw new AppError("CONFLICT", "Only a draft can be published. Nothing was changed.", {
        details: { reason: "not_a_draft" },
      });
    }
    if (input.revision !== undefined && input.revision !== draft.revision) {
      throw new AppError(
        "CONFLICT",
        `${draft.author} saved this draft meanwhile. Read it before you publish it; nothing was changed.`,
        { details: { reason: "stale_edit", by: draft.author } },
      );
    }
    validateBody(input.key, draft.body);
    const before = rows.find(({ status }) => status === "published");
    await makePublished(tx, ctx, draft, input.note);
    await recordAudit(ctx, tx, {
      action: "prompt.publish",
      subject: { type: "prompt", id: input.key },
      before: { version: before?.version ?? null },
      after: { version: draft.version, note: input.note ?? draft.note },
    });
  });
  return getPrompt({ ctx, input: { key: input.key, version: input.version } });
}

/**
 * Publishes the text of an earlier version again, under a number of its own: history only grows.
 * @throws AppError NOT_FOUND, CONFLICT for the version that is published
 */
export async function rollbackPrompt({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: RollbackPromptInput;
}): Promise<PromptDetail> {
  const version = await ctx.db.transaction(async (tx) => {
    const rows = await lockPrompt(tx, input.key);
    const earlier = pickVersion(rows, input.version);
    if (earlier.status !== "archived") {
      throw new AppError("CONFLICT", "Only an earlier version can come back. Nothing was changed.", {
        details: { reason: "not_archived" },
      });
    }
    const { key, body, model, parameters } = earlier;
    const [made] = await tx
      .insert(promptTemplates)
      .values({
        key,
        body,
        model,
        parameters: parameters ?? {},
        variables: validateBody(input.key, body),
        version: (rows[0]?.version ?? 0) + 1,
        status: "archived",
        author: ctx.admin.name,
        note: `v${input.version}`,
      })
      .returning();
    if (!made) throw new Error("an inserted version was not returned");
    await makePublished(tx, ctx, made);
    await recordAudit(ctx, tx, {
      action: "prompt.rollback",
      subject: { type: "prompt", id: input.key },
      before: { version: rows.find(({ status }) => status === "published")?.version ?? null },
      after: { version: made.version, textOf: input.version },
    });
    return made.version;
  });
  return getPrompt({ ctx, input: { key: input.key, version } });
}
