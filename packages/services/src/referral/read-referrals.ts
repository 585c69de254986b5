import type { Referrals } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { referrals, users } from "@static-engine/db/schema";
import { count, eq, sum } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";

/** The member's own code, what it is worth, and what it has brought so far. */
export async function readReferrals({ ctx }: { ctx: MemberContext }): Promise<Referrals> {
  const config = await ctx.config();
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const [member] = await tx
      .select({ code: users.referralCode })
      .from(users)
      .where(eq(users.id, ctx.userId));
    if (!member) throw notFound("member");
    const [brought] = await tx
      .select({ friends: count(), credits: sum(referrals.credits).mapWith(Number) })
      .from(referrals)
      .where(eq(referrals.userId, ctx.userId));
    return {
      code: member.code,
      reward: config["credits.referral"],
      friends: brought?.friends ?? 0,
      credits: brought?.credits ?? 0,
    };
  });
}
