import type { AdminId } from "@static-engine/contracts";
import type { Drizzle, Tx } from "@static-engine/db";
import { auditLog } from "@static-engine/db/schema";
import type { AdminContext, ServiceContext } from "../context.ts";

type Entry = {
  action: string;
  subject: { type: string; id: string };
  before?: unknown;
  after?: unknown;
  /** Where nobody is signed in yet: who this was. */
  adminId?: AdminId;
};

/**
 * Writes who did what, with the state before and after, in the transaction that does it. Where an admin acts, the
 * procedure counts these rows: a change that wrote none fails. Never pass a secret.
 */
export async function recordAudit(
  ctx: ServiceContext & Partial<Pick<AdminContext, "admin">>,
  tx: Tx | Drizzle,
  { action, subject, before, after, adminId }: Entry,
): Promise<void> {
  const actorId = adminId ?? ctx.admin?.id ?? null;
  await tx.insert(auditLog).values({
    actorKind: actorId ? "admin" : "system",
    actorId,
    action,
    subjectType: subject.type,
    subjectId: subject.id,
    before: before ?? null,
    after: after ?? null,
    ip: ctx.request.ip,
    requestId: ctx.request.id,
  });
  if (ctx.admin) ctx.admin.trail.rows += 1;
}
