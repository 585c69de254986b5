import type { RedeemLinkInput, UserId } from "@static-engine/contracts";
import { users } from "@static-engine/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { lockActiveUser } from "./active-user.ts";
import { takeLink } from "./identity-links.ts";

/**
 * Who a mailed sign-in link stands for. Whoever opens it reads the mail of this address, which is proof of it.
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
    await lockActiveUser(tx, link.userId);
    await tx
      .update(users)
      .set({ emailVerifiedAt: ctx.clock.now() })
      .where(and(eq(users.id, link.userId), eq(users.email, link.email), isNull(users.emailVerifiedAt)));
    return link.userId;
  });
}
