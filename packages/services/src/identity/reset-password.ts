import type { ResetPasswordInput, UserId } from "@static-engine/contracts";
import { sessions, users } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { mailNow } from "../mail/mail-now.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { lockActiveUser } from "./active-user.ts";
import { endLinks, takeLink } from "./identity-links.ts";
import { hashPassword } from "./password.ts";

/**
 * Sets a new password with the link that was mailed. Every session and every other link of the account ends.
 * @throws AppError TOKEN_INVALID | ACCOUNT_SUSPENDED | RATE_LIMITED; then nothing was changed
 */
export async function resetPassword({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: ResetPasswordInput;
}): Promise<UserId> {
  await enforceRateLimit(ctx, `redeem:${ctx.request.ip ?? "unknown"}`, { max: 60, windowSeconds: 900 });
  const passwordHash = await hashPassword(input.password);
  return ctx.db.transaction(async (tx) => {
    const link = await takeLink(tx, ctx, ["reset_password"], input.token);
    const user = await lockActiveUser(tx, link.userId);
    const readsMail = user.email === link.email;
    await tx
      .update(users)
      .set({
        passwordHash,
        // Whoever signed up with a stranger's address keeps no way in once its owner comes.
        ...(user.emailVerifiedAt ? {} : { googleSub: null }),
        emailVerifiedAt: user.emailVerifiedAt ?? (readsMail ? ctx.clock.now() : null),
      })
      .where(eq(users.id, user.id));
    await tx.delete(sessions).where(eq(sessions.userId, user.id));
    await endLinks(tx, ctx, link.userId);
    await mailNow(tx, ctx, {
      userId: link.userId,
      key: `password:${crypto.randomUUID()}`,
      template: "password_changed",
      facts: {},
    });
    return link.userId;
  });
}
