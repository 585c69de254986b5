import type { AcceptInviteInput, AdminMe, OpenInvite, OpenInviteInput } from "@static-engine/contracts";
import { AdminId } from "@static-engine/contracts";
import { adminInvites, adminUsers } from "@static-engine/db/schema";
import { and, eq, gt, isNull } from "drizzle-orm";
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
 * Makes the admin whom a link invites, once.
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
    if (!made) throw notFound("invitation");
    const adminId = AdminId.parse(made.id);
    await recordAudit(ctx, tx, {
      action: "admin.acceptInvite",
      subject: { type: "admin", id: adminId },
      after: { email: invite.email, role: invite.role, name: input.name, inviteId: invite.id },
      adminId,
    });
    return readAdmin(tx, adminId);
  });
}
