import type { RunIdInput, RunTimeline } from "@static-engine/contracts";
import { AppError, UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { generatedAds, generationJobs } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { AdminContext } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { cancelFixNow } from "../../fix/end-fix.ts";
import { cancelRunNow } from "../../generation/cancel-run.ts";
import { lockSlots } from "../../generation/end-slot.ts";
import { retryFailed } from "../../generation/retry-failed.ts";
import { recordAudit } from "../record-audit.ts";
import { readRunTimeline } from "./read-run-timeline.ts";

type Verb = { ctx: AdminContext; input: RunIdInput };

/** Whose run it is, and how it stands. @throws AppError NOT_FOUND */
export async function findOwner(ctx: AdminContext, id: string) {
  const [row] = await ctx.db
    .select({
      userId: generationJobs.userId,
      kind: generationJobs.kind,
      status: generationJobs.status,
      targetAdId: generationJobs.targetAdId,
    })
    .from(generationJobs)
    .where(eq(generationJobs.id, id));
  if (!row) throw notFound("run");
  return { ...row, userId: UserId.parse(row.userId) };
}

async function lockTarget(tx: Tx, adId: string | null): Promise<void> {
  if (!adId) return;
  await tx.select({ id: generatedAds.id }).from(generatedAds).where(eq(generatedAds.id, adId)).for("update");
}

/**
 * Ends a run for its member: what has passed is settled, the rest goes back.
 * @throws AppError NOT_FOUND | RUN_NOT_CANCELABLE
 */
export async function cancelAnyRun({ ctx, input }: Verb): Promise<RunTimeline> {
  const { userId, kind, status, targetAdId } = await findOwner(ctx, input.id);
  await ctx.db.transaction(async (tx) => {
    await lockTarget(tx, targetAdId);
    await lockSlots(tx, input.id);
    const ended =
      kind === "fix" ? await cancelFixNow(tx, input.id) : await cancelRunNow(tx, input.id, ctx.clock.now());
    if (!ended) throw new AppError("RUN_NOT_CANCELABLE", "This run has already ended. Nothing was changed.");
    await recordAudit(ctx, tx, {
      action: "queue.cancel",
      subject: { type: "run", id: input.id },
      before: { status },
      after: { status: "canceled" },
    });
  });
  ctx.hints.notify(userId);
  return readRunTimeline({ ctx, input });
}

/**
 * Makes what failed of a run once more, for the credits that it gave back. The member's own rules hold: their plan, their
 * balance, their open runs.
 * @throws AppError as `retryFailed`
 */
export async function retryAnyRun({ ctx, input }: Verb): Promise<RunTimeline> {
  const { userId, status } = await findOwner(ctx, input.id);
  await retryFailed({
    ctx: { ...ctx, userId },
    input: { id: input.id },
    alongside: (tx) =>
      recordAudit(ctx, tx, {
        action: "queue.retry",
        subject: { type: "run", id: input.id },
        before: { status },
        after: { status: "pending" },
      }),
  });
  return readRunTimeline({ ctx, input });
}
