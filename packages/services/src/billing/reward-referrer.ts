import { UserId } from "@static-engine/contracts";
import { referrals, users } from "@static-engine/db/schema";
import { aliasedTable, and, eq, gt, ne } from "drizzle-orm";
import { grantCredits, reverseGrant } from "../credits/ledger.ts";
import type { AccountEffects } from "./with-account.ts";

/** After a member's first payment, who brought them gets their credits: once for ever, and never for oneself. */
export async function rewardReferrer(effects: AccountEffects, paymentId: string): Promise<void> {
  const { tx, userId, config } = effects;
  const amount = config["credits.referral"];
  const friend = aliasedTable(users, "friend");
  const [found] = await tx
    .select({ id: users.id })
    .from(friend)
    .innerJoin(users, eq(users.id, friend.referredBy))
    .where(and(eq(friend.id, userId), ne(users.id, userId), eq(users.status, "active")));
  if (!found || amount === 0) return;
  const referrer = UserId.parse(found.id);
  const [known] = await tx.select({ id: referrals.id }).from(referrals).where(eq(referrals.friendId, userId));
  if (known) return;
  const key = `referral:${userId}`;
  const grantId = await grantCredits(tx, { userId: referrer, amount, source: "referral", key });
  await tx
    .insert(referrals)
    .values({ userId: referrer, friendId: userId, paymentId, credits: amount, grantId });
  effects.rewarded.add(referrer);
}

/**
 * The payment that earned a reward went back whole, and the reward goes with it as far as it is unspent. The row stays:
 * no later payment of the same friend earns it again.
 */
export async function withdrawReward(effects: AccountEffects, paymentId: string): Promise<void> {
  const { tx } = effects;
  const [given] = await tx
    .select()
    .from(referrals)
    .where(and(eq(referrals.paymentId, paymentId), gt(referrals.credits, 0)))
    .for("update");
  if (!given) return;
  const { id, grantId, credits: amount } = given;
  await reverseGrant(tx, { grantId, amount, key: `referral:${grantId}:withdrawn`, reason: "refund" });
  await tx.update(referrals).set({ credits: 0 }).where(eq(referrals.id, id));
  effects.rewarded.add(UserId.parse(given.userId));
}
