import type { ChangePasswordInput } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { sessions, users } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { mailNow } from "../mail/mail-now.ts";
import { enforceRateLimit, forgetTries } from "../rate-limit.ts";
import { lockActiveUser } from "./active-user.ts";
import { endLinks } from "./identity-links.ts";
import { checkPassword, hashPassword } from "./password.ts";

/**
 * Sets another password. All sessions end; the caller opens a new one for the browser that asked.
 * @throws AppError INVALID_CREDENTIALS | RATE_LIMITED; then nothing was changed
 */
export async function changePassword({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ChangePasswordInput;
}): Promise<void> {
  const tries = `change-password:${ctx.userId}`;
  await enforceRateLimit(ctx, tries, { max: 10, windowSeconds: 300 });
  const passwordHash = await hashPassword(input.newPassword);
  await ctx.db.transaction(async (tx) => {
    const user = await lockActiveUser(tx, ctx.userId);
    if (!(await checkPassword(user.passwordHash, input.currentPassword))) {
      throw new AppError("INVALID_CREDENTIALS", "The current password is wrong. Nothing was changed.");
    }
    await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id));
    await tx.delete(sessions).where(eq(sessions.userId, user.id));
    await endLinks(tx, ctx, ctx.userId);
    await mailNow(tx, ctx, {
      userId: ctx.userId,
      key: `password:${crypto.randomUUID()}`,
      template: "password_changed",
      facts: {},
    });
  });
  await forgetTries(ctx, tries);
}
