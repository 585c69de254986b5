import type { Config } from "@static-engine/contracts";
import { UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { userCounters, users } from "@static-engine/db/schema";
import type { ServiceContext } from "../context.ts";
import { grantCredits } from "../credits/ledger.ts";
import { makeReferralCode } from "./referral-code.ts";
import { mailVerification } from "./verify-email.ts";

type NewAccount = Pick<
  typeof users.$inferInsert,
  "email" | "fullName" | "locale" | "passwordHash" | "googleSub" | "emailVerifiedAt" | "referredBy"
>;

/** A member with the sign-up credits, granted once per account for ever; null if the address is taken. */
export async function makeAccount(
  tx: Tx,
  ctx: ServiceContext,
  config: Config,
  account: NewAccount,
): Promise<UserId | null> {
  const [created] = await tx
    .insert(users)
    .values({ ...account, referralCode: makeReferralCode() })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (!created) return null;
  const userId = UserId.parse(created.id);
  await tx.insert(userCounters).values({ userId });
  const amount = config["credits.signup"];
  if (amount > 0) await grantCredits(tx, { userId, amount, source: "signup", key: `signup:${userId}` });
  if (!account.emailVerifiedAt) await mailVerification(tx, ctx, { userId, email: account.email });
  return userId;
}
