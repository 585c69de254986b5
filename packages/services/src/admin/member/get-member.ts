import type { AdminMember, MemberIdInput } from "@static-engine/contracts";
import { creditBalances, generationJobs, sessions, users } from "@static-engine/db/schema";
import { and, desc, eq, gt } from "drizzle-orm";
import { listPayments } from "../../billing/list-payments.ts";
import { readSubscription } from "../../billing/read-subscription.ts";
import type { AdminContext } from "../../context.ts";
import { readUsage } from "../../credits/read-usage.ts";
import { notFound } from "../../errors.ts";
import { selectAdminRuns, toAdminRun } from "../queue/admin-runs.ts";
import { memberColumns, toMemberRow } from "./list-members.ts";

const NEWEST = 20;

/** One member with all that is theirs. @throws AppError NOT_FOUND */
export async function getMember({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: MemberIdInput;
}): Promise<AdminMember> {
  const [row] = await ctx.db
    .select({ member: memberColumns, user: users })
    .from(users)
    .leftJoin(creditBalances, eq(creditBalances.userId, users.id))
    .where(eq(users.id, input.id));
  if (!row) throw notFound("member");
  const member = { ...ctx, userId: input.id };
  const [{ subscription, isFrozen }, usage, paid, open, runs] = await Promise.all([
    readSubscription({ ctx: member }),
    readUsage({ ctx: member, input: { limit: NEWEST, period: 30 } }),
    listPayments({ ctx: member, input: { limit: NEWEST } }),
    ctx.db
      .select()
      .from(sessions)
      .where(and(eq(sessions.userId, input.id), gt(sessions.expiresAt, ctx.clock.now())))
      .orderBy(desc(sessions.createdAt))
      .limit(NEWEST),
    selectAdminRuns(ctx.db)
      .where(eq(generationJobs.userId, input.id))
      .orderBy(desc(generationJobs.createdAt), desc(generationJobs.id))
      .limit(NEWEST),
  ]);
  const { user } = row;
  return {
    ...toMemberRow(row.member),
    locale: user.locale,
    hasPassword: user.passwordHash !== null,
    hasGoogle: user.googleSub !== null,
    stripeCustomerId: user.stripeCustomerId,
    referralCode: user.referralCode,
    deletedAt: user.deletedAt?.toISOString() ?? null,
    isFrozen,
    subscription,
    sessions: open.map(({ createdAt, expiresAt, userAgent }) => ({
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      userAgent,
    })),
    ledger: usage.items,
    runs: runs.map(toAdminRun),
    payments: paid.items,
  };
}
