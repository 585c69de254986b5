import type { ChangeEmailInput } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { users } from "@static-engine/db/schema";
import { eq, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { mailNow } from "../mail/mail-now.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { lockActiveUser } from "./active-user.ts";
import { issueLink } from "./identity-links.ts";
import { checkPassword } from "./password.ts";

/**
 * Mails a link to the new address; the account has the old one until that link is opened. An address that somebody
 * has gets no link, and the answer does not tell.
 * @throws AppError INVALID_CREDENTIALS | RATE_LIMITED
 */
export async function changeEmail({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ChangeEmailInput;
}): Promise<void> {
  await enforceRateLimit(ctx, `change-email:${ctx.userId}`, { max: 5, windowSeconds: 900 });
  await ctx.db.transaction(async (tx) => {
    const user = await lockActiveUser(tx, ctx.userId);
    if (!(await checkPassword(user.passwordHash, input.password))) {
      throw new AppError("INVALID_CREDENTIALS", "The password is wrong. The address stays as it is.");
    }
    const [other] = await tx
      .select({ id: users.id })
      .from(users)
      .where(eq(sql`lower(${users.email})`, input.email));
    if (other) return;
    const link = await issueLink(tx, ctx, { userId: ctx.userId, kind: "change_email", email: input.email });
    await mailNow(tx, ctx, {
      userId: ctx.userId,
      key: `link:${link.id}`,
      to: input.email,
      template: "change_email",
      facts: { linkId: link.id, email: input.email },
      expiresAt: link.expiresAt,
    });
  });
}
