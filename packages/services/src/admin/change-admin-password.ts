import type { ChangeAdminPasswordInput } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { adminSessions, adminUsers } from "@static-engine/db/schema";
import { and, eq } from "drizzle-orm";
import type { AdminContext } from "../context.ts";
import { checkPassword, hashPassword } from "../identity/password.ts";
import { enforceRateLimit, forgetTries } from "../rate-limit.ts";
import { endInvites } from "./invites.ts";
import { recordAudit } from "./record-audit.ts";
import { takeCode } from "./second-factor.ts";

function wrongPassword(): AppError {
  return new AppError("INVALID_CREDENTIALS", "The current password is wrong. Nothing was changed.", {
    details: { reason: "own_password" },
  });
}

/**
 * Sets another password of one's own, for the old one and a code of the authenticator. All sessions end, and with them
 * any link that would still let somebody choose anew; the caller opens a session for the browser that asked.
 * @throws AppError INVALID_CREDENTIALS | TOTP_INVALID | TOTP_MISSING | RATE_LIMITED; then nothing was changed
 */
export async function changeAdminPassword({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: ChangeAdminPasswordInput;
}): Promise<void> {
  const { id } = ctx.admin;
  const tries = `admin-password:${id}`;
  await enforceRateLimit(ctx, tries, { max: 10, windowSeconds: 300 });
  const [known] = await ctx.db.select().from(adminUsers).where(eq(adminUsers.id, id));
  if (!known || !(await checkPassword(known.passwordHash, input.currentPassword))) throw wrongPassword();
  const hasTotp = known.totpConfirmedAt !== null;
  if (!hasTotp && known.totpRequired) {
    throw new AppError("TOTP_MISSING", "Set up the second factor first. Nothing was changed.");
  }
  if (hasTotp) {
    await enforceRateLimit(ctx, `admin-totp:${id}`, { max: 6, windowSeconds: 300 });
    await takeCode(ctx, known, input.code ?? "");
    await forgetTries(ctx, `admin-totp:${id}`);
  }
  const passwordHash = await hashPassword(input.newPassword);
  await ctx.db.transaction(async (tx) => {
    const changed = await tx
      .update(adminUsers)
      .set({ passwordHash })
      .where(and(eq(adminUsers.id, id), eq(adminUsers.passwordHash, known.passwordHash)))
      .returning({ id: adminUsers.id });
    // Somebody else who knew it was a moment quicker.
    if (changed.length === 0) throw wrongPassword();
    const ended = await tx
      .delete(adminSessions)
      .where(eq(adminSessions.adminId, id))
      .returning({ id: adminSessions.id });
    await endInvites(tx, known.email.toLowerCase(), ctx.clock.now());
    await recordAudit(ctx, tx, {
      action: "admin.changePassword",
      subject: { type: "admin", id },
      after: { by: hasTotp ? "password and code" : "password", sessionsEnded: ended.length },
    });
  });
  await forgetTries(ctx, tries);
}
