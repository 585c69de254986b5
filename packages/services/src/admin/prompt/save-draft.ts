import type { PromptDetail, SaveDraftInput } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { promptTemplates } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { AdminContext } from "../../context.ts";
import { recordAudit } from "../record-audit.ts";
import type { PromptRow } from "./prompt-rows.ts";
import { lockPrompt, runningExperiment, wasTried } from "./prompt-rows.ts";
import { getPrompt } from "./read-prompts.ts";
import { validateBody } from "./validate-body.ts";

/**
 * Saves what is being written, as the draft that there is or as a new one. Nothing uses a draft before it is published
 * or tried. One that was tried keeps its text under its number, as does one that the product came with.
 * @throws AppError VALIDATION, CONFLICT for a draft that somebody saved meanwhile or that is being tried
 */
export async function saveDraft({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: SaveDraftInput;
}): Promise<PromptDetail> {
  const { key, body, note, model } = input;
  const variables = validateBody(key, body);
  if (model !== null && !ctx.models.find(model)) {
    throw new AppError("VALIDATION", "This model is not set up here. Choose another, or none.", {
      details: { model: "It is not set up here." },
    });
  }
  const parameters = input.maxOutputTokens === null ? {} : { maxOutputTokens: input.maxOutputTokens };
  await ctx.db.transaction(async (tx) => {
    const rows = await lockPrompt(tx, key);
    const draft = rows.find(({ status }) => status === "draft");
    if (input.revision !== undefined && input.revision !== (draft?.revision ?? 0)) {
      throw new AppError(
        "CONFLICT",
        `${draft?.author ?? rows[0]?.author} saved or published this meanwhile. Reload it; nothing was overwritten.`,
        { details: { reason: "stale_edit", by: draft?.author ?? rows[0]?.author ?? null } },
      );
    }
    const tried = await runningExperiment(tx, key);
    if (draft && tried?.version === draft.version) {
      throw new AppError(
        "CONFLICT",
        "This draft is being tried on real runs. End the experiment, then go on writing. Nothing was saved.",
        { details: { reason: "experiment_running" } },
      );
    }
    const isKept = draft ? await isFixed(tx, draft, key) : false;
    const version = draft && !isKept ? draft.version : (rows[0]?.version ?? 0) + 1;
    const values = { body, note, model, parameters, variables, author: ctx.admin.name };
    // Goes on counting, so that whoever has seen the kept text cannot overwrite the one that follows it.
    const revision = (draft?.revision ?? 0) + 1;
    if (draft && !isKept) {
      await tx
        .update(promptTemplates)
        .set({ ...values, revision })
        .where(eq(promptTemplates.id, draft.id));
    } else {
      if (draft) {
        await tx.update(promptTemplates).set({ status: "archived" }).where(eq(promptTemplates.id, draft.id));
      }
      await tx.insert(promptTemplates).values({ ...values, key, version, revision, status: "draft" });
    }
    await recordAudit(ctx, tx, {
      action: "prompt.saveDraft",
      subject: { type: "prompt", id: key },
      before: draft ? { version: draft.version, body: draft.body, model: draft.model } : null,
      after: { version, body, model, note },
    });
  });
  return getPrompt({ ctx, input: { key } });
}

async function isFixed(tx: Tx, draft: PromptRow, key: SaveDraftInput["key"]): Promise<boolean> {
  return draft.ownVersion !== null || (await wasTried(tx, key, draft.version));
}
