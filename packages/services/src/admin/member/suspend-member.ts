import type { AdminMember, RestoreMemberInput, SuspendMemberInput } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { sessions, users } from "@static-engine/db/schema";
import { stopMemberRuns } from "@static-engine/jobs";
import { eq } from "drizzle-orm";
import type { AdminContext } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { recordAudit } from "../record-audit.ts";
import { getMember } from "./get-member.ts";
import { stopRuns } from "./stop-runs.ts";

async function lockMember(tx: Tx, id: string, from: "active" | "suspended"): Promise<void> {
  const [known] = await tx.select({ status: users.status }).from(users).where(eq(users.id, id)).for("update");
  if (!known) throw notFound("member");
  if (known.status !== from) {
    throw new AppError("CONFLICT", `This member is ${known.status}. Nothing was changed.`, {
      details: { reason: "member_status", status: known.status },
    });
  }
}

/**
 * Shuts a member out: sessions end, and all that runs for them. Who buys takes a share of the member's row first, so
 * that after the first transaction nothing new can begin; the runs are then ended in one of their own, and by a job as
 * well, in case this process dies in between.
 * @throws AppError NOT_FOUND | CONFLICT
 */
export async function suspendMember({
  ctx,
  input: { id, reason },
}: {
  ctx: AdminContext;
  input: SuspendMemberInput;
}): Promise<AdminMember> {
  await ctx.db.transaction(async (tx) => {
    await lockMember(tx, id, "active");
    await tx.update(users).set({ status: "suspended" }).where(eq(users.id, id));
    const ended = await tx.delete(sessions).where(eq(sessions.userId, id)).returning({ id: sessions.id });
    await ctx.queue.send(tx, stopMemberRuns, { userId: id });
    await recordAudit(ctx, tx, {
      action: "member.suspend",
      subject: { type: "member", id },
      before: { status: "active" },
      after: { status: "suspended", reason, sessionsEnded: ended.length },
    });
  });
  await stopRuns({ ctx, input: { userId: id } });
  return getMember({ ctx, input: { id } });
}

/** Lets a suspended member in again, with all that they had. @throws AppError NOT_FOUND | CONFLICT */
export async function restoreMember({
  ctx,
  input: { id, reason },
}: {
  ctx: AdminContext;
  input: RestoreMemberInput;
}): Promise<AdminMember> {
  await ctx.db.transaction(async (tx) => {
    await lockMember(tx, id, "suspended");
    await tx.update(users).set({ status: "active" }).where(eq(users.id, id));
    await recordAudit(ctx, tx, {
      action: "member.restore",
      subject: { type: "member", id },
      before: { status: "suspended" },
      after: { status: "active", reason: reason ?? null },
    });
  });
  return getMember({ ctx, input: { id } });
}
