import type { RedeemLinkInput, UserId } from "@static-engine/contracts";
import { sessions, users } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { lockActiveUser } from "./active-user.ts";
import { endLinks, takeLink } from "./identity-links.ts";

/**
 * Who a mailed sign-in link stands for. Whoever opens it reads the mail of this address, which is proof of it; a password
 * that was set before any proof is gone then, and a new one is chosen by mail.
 * @throws AppError TOKEN_INVALID | ACCOUNT_SUSPENDED | RATE_LIMITED
 */
export async function redeemMagicLink({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: RedeemLinkInput;
}): Promise<UserId> {
  await enforceRateLimit(ctx, `redeem:${ctx.request.ip ?? "unknown"}`, { max: 60, windowSeconds: 900 });
  return ctx.db.transaction(async (tx) => {
    const link = await takeLink(tx, ctx, ["magic_link"], input.token);
    const user = await lockActiveUser(tx, link.userId);
    if (!user.emailVerifiedAt && user.email === link.email) {
      // The first proof of this address. Whatever was set up before it may be somebody else's.
      await tx
        .update(users)
        .set({ emailVerifiedAt: ctx.clock.now(), passwordHash: null, googleSub: null })
        .where(eq(users.id, user.id));
      await tx.delete(sessions).where(eq(sessions.userId, user.id));
      await endLinks(tx, ctx, link.userId);
    }
    return link.userId;
  });
}
