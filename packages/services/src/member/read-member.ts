import type { Member } from "@static-engine/contracts";
import { UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember } from "@static-engine/db";
import { assets, userCounters, users } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { readBalance } from "../credits/read-balance.ts";
import { notFound } from "../errors.ts";

/** The signed-in member with the credit balance. */
export async function readMember({ ctx }: { ctx: MemberContext }): Promise<Member> {
  return asMember(ctx.db, ctx.userId, (tx) => readMemberIn(tx, ctx));
}

export async function readMemberIn(tx: Tx, ctx: MemberContext): Promise<Member> {
  const [row] = await tx
    .select({ user: users, avatarKey: assets.key, eventSeq: userCounters.eventSeq })
    .from(users)
    .leftJoin(userCounters, eq(userCounters.userId, users.id))
    .leftJoin(assets, eq(assets.id, users.avatarId))
    .where(eq(users.id, ctx.userId));
  if (!row) throw notFound("member");
  const { user, avatarKey, eventSeq } = row;
  return {
    id: UserId.parse(user.id),
    email: user.email,
    fullName: user.fullName,
    avatarUrl: avatarKey ? ctx.links.file(avatarKey, 160) : null,
    status: user.status,
    emailVerifiedAt: user.emailVerifiedAt?.toISOString() ?? null,
    hasPassword: user.passwordHash !== null,
    hasGoogle: user.googleSub !== null,
    locale: user.locale,
    tier: user.tierId,
    credits: await readBalance(tx, ctx.userId),
    referralCode: user.referralCode,
    createdAt: user.createdAt.toISOString(),
    // Read before the balance, so that the balance is never older than it says.
    lastEventId: String(eventSeq ?? 0),
  };
}
