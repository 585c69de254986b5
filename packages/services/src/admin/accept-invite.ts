import type { AcceptInviteInput, AdminMe, OpenInvite, OpenInviteInput } from "@static-engine/contracts";
import { AdminId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adminInvites, adminRecoveryCodes, adminSessions, adminUsers } from "@static-engine/db/schema";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { hashToken } from "../identity/hash-token.ts";
import { hashPassword } from "../identity/password.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { readAdmin } from "./read-admin.ts";
import { recordAudit } from "./record-audit.ts";

function isOpen(token: string, now: Date) {
  return and(
    eq(adminInvites.tokenHash, hashToken(token)),
    isNull(adminInvites.acceptedAt),
    isNull(adminInvites.revokedAt),
    gt(adminInvites.expiresAt, now),
  );
}

function limitGuesses(ctx: ServiceContext): Promise<void> {
  return enforceRateLimit(ctx, `admin-invite:${ctx.request.ip ?? "unknown"}`, {
    max: 60,
    windowSeconds: 300,
  });
}

/** What a link offers. @throws AppError NOT_FOUND for one that is used, revoked, expired or made up */
export async function readInvite({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: OpenInviteInput;
}): Promise<OpenInvite> {
  await limitGuesses(ctx);
  const [row] = await ctx.db.select().from(adminInvites).where(isOpen(input.token, ctx.clock.now()));
  if (!row) throw notFound("invitation");
  return { email: row.email, role: row.role, expiresAt: row.expiresAt.toISOString() };
}

/**
 * Makes the admin whom a link invites, once; an admin who has lost their way in gets a new one.
 * @throws AppError NOT_FOUND for one that is used, revoked, expired or made up
 */
export async function acceptInvite({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: AcceptInviteInput;
}): Promise<AdminMe> {
  await limitGuesses(ctx);
  const passwordHash = await hashPassword(input.password);
  const now = ctx.clock.now();
  return ctx.db.transaction(async (tx) => {
    const [invite] = await tx
      .update(adminInvites)
      .set({ acceptedAt: now })
      .where(isOpen(input.token, now))
      .returning();
    if (!invite) throw notFound("invitation");
    const [made] = await tx
      .insert(adminUsers)
      .values({ email: invite.email, role: invite.role, name: input.name, passwordHash, lastLoginAt: now })
      .onConflictDoNothing()
      .returning({ id: adminUsers.id });
    const adminId = made ? AdminId.parse(made.id) : await renewAccess(tx, invite.email, passwordHash, now);
    await recordAudit(ctx, tx, {
      action: made ? "admin.acceptInvite" : "admin.renewAccess",
      subject: { type: "admin", id: adminId },
      after: {
        email: invite.email,
        inviteId: invite.id,
        ...(made ? { role: invite.role, name: input.name } : {}),
      },
      adminId,
    });
    return readAdmin(tx, adminId);
  });
}

/** Password and authenticator are chosen anew; role and name stay, and what was open is closed. */
async function renewAccess(tx: Tx, email: string, passwordHash: string, now: Date): Promise<AdminId> {
  const [admin] = await tx
    .update(adminUsers)
    .set({
      passwordHash,
      totpSecret: null,
      totpConfirmedAt: null,
      totpLastStep: null,
      totpRequired: true,
      lastLoginAt: now,
    })
    .where(and(eq(sql`lower(${adminUsers.email})`, email.toLowerCase()), eq(adminUsers.status, "active")))
    .returning({ id: adminUsers.id });
  if (!admin) throw notFound("invitation");
  await tx.delete(adminSessions).where(eq(adminSessions.adminId, admin.id));
  await tx.delete(adminRecoveryCodes).where(eq(adminRecoveryCodes.adminId, admin.id));
  return AdminId.parse(admin.id);
}
