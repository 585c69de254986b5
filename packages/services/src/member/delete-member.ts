import type { DeleteMemberInput } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { sessions, users } from "@static-engine/db/schema";
import { stopMemberRuns, undoDuplicate } from "@static-engine/jobs";
import { eq } from "drizzle-orm";
import { cancelPlan } from "../billing/cancel-plan.ts";
import { findLiveSubscription } from "../billing/live-subscription.ts";
import { closeOwnPages } from "../billing/settle-page.ts";
import { withOwnAccount } from "../billing/with-account.ts";
import type { MemberContext } from "../context.ts";
import { lockActiveUser } from "../identity/active-user.ts";
import { endLinks } from "../identity/identity-links.ts";
import { checkPassword } from "../identity/password.ts";
import { enforceRateLimit } from "../rate-limit.ts";

/**
 * Closes the account, every session and every run, and lets its plan end with the period that is paid; payment pages that
 * are open are closed. Signing up again with the same password restores all of it.
 * @throws AppError INVALID_CREDENTIALS | PAYMENTS_UNAVAILABLE | CONFLICT, and then the account was not closed
 */
export async function deleteMember({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: DeleteMemberInput;
}): Promise<void> {
  await enforceRateLimit(ctx, `delete:${ctx.userId}`, { max: 10, windowSeconds: 300 });
  const [known] = await ctx.db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, ctx.userId));
  if (!(await checkPassword(known?.passwordHash ?? null, input.password))) {
    throw new AppError("INVALID_CREDENTIALS", "The password is wrong. Nothing was deleted.");
  }
  // First the money: an account that nobody can open must not go on being billed.
  const hasPayments = ctx.payments.mode !== "off";
  if (hasPayments) await closeOwnPages(ctx);
  const plan = await findLiveSubscription(ctx.db, ctx.userId);
  if (plan && !plan.endsAt && hasPayments) await cancelPlan({ ctx });
  await withOwnAccount(ctx, async ({ tx }) => {
    // Somebody may have suspended it meanwhile: then it stays so.
    await lockActiveUser(tx, ctx.userId);
    await tx
      .update(users)
      .set({ status: "deleted", deletedAt: ctx.clock.now() })
      .where(eq(users.id, ctx.userId));
    await tx.delete(sessions).where(eq(sessions.userId, ctx.userId));
    await endLinks(tx, ctx, ctx.userId);
    await ctx.queue.send(tx, stopMemberRuns, { userId: ctx.userId });
    // Begun since it was looked at, or taken up again in another tab.
    const other = await findLiveSubscription(tx, ctx.userId);
    if (other && !other.endsAt && hasPayments) {
      const { userId } = ctx;
      await ctx.queue.send(tx, undoDuplicate, { userId, subscriptionId: other.stripeSubscriptionId });
    }
  });
}
