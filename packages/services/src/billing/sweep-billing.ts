import { UserId } from "@static-engine/contracts";
import { creditGrants, creditTransactions, subscriptions, users } from "@static-engine/db/schema";
import { and, between, desc, eq, gt, inArray, isNull, lt, notExists, or } from "drizzle-orm";
import { dropUnpaidOrders } from "../canva/drop-unpaid-orders.ts";
import type { ServiceContext } from "../context.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { LIVE } from "./live-subscription.ts";
import { refreshTier } from "./refresh-tier.ts";
import { tierName } from "./tiers.ts";
import { withAccount } from "./with-account.ts";

const DAY_MS = 86_400_000;
/** A promise of the pricing page: nobody is renewed without having been told. */
const RENEWAL_NOTICE_DAYS = 7;
const EXPIRY_NOTICE_DAYS = 5;
const LIMIT = 1000;

function inDays(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}

/** A failed payment was not made good in time: the plan falls to the free one until it is. */
async function endGraces(ctx: ServiceContext): Promise<number> {
  const over = await ctx.db
    .select({ userId: subscriptions.userId })
    .from(subscriptions)
    .innerJoin(users, eq(users.id, subscriptions.userId))
    .where(
      and(
        eq(subscriptions.status, "past_due"),
        lt(subscriptions.graceUntil, ctx.clock.now()),
        eq(users.tierId, subscriptions.tierId),
      ),
    )
    .limit(LIMIT);
  for (const row of over) await withAccount(ctx, UserId.parse(row.userId), refreshTier);
  return over.length;
}

async function announceRenewals(ctx: ServiceContext): Promise<void> {
  const now = ctx.clock.now();
  const soon = await ctx.db
    .select()
    .from(subscriptions)
    .where(
      and(
        inArray(subscriptions.status, [...LIVE]),
        isNull(subscriptions.endsAt),
        eq(subscriptions.isDuplicate, false),
        between(subscriptions.periodEnd, now, inDays(now, RENEWAL_NOTICE_DAYS)),
      ),
    )
    .limit(LIMIT);
  for (const row of soon) {
    const date = row.periodEnd.toISOString();
    await ctx.db.transaction(async (tx) =>
      enqueueMail(tx, {
        userId: UserId.parse(row.userId),
        key: `renewal:${row.stripeSubscriptionId}:${date}`,
        template: "renewal_soon",
        facts: {
          plan: await tierName(tx, row.tierId),
          date,
          amount: `${(row.amount / 100).toFixed(2)} ${row.currency.toUpperCase()}`,
        },
      }),
    );
  }
}

/** Grants whose day is near and that no renewal will roll over. */
async function announceExpiry(ctx: ServiceContext): Promise<void> {
  const now = ctx.clock.now();
  const renewing = ctx.db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.userId, creditGrants.userId),
        inArray(subscriptions.status, [...LIVE]),
        isNull(subscriptions.endsAt),
      ),
    );
  const soon = await ctx.db
    .select()
    .from(creditGrants)
    .where(
      and(
        gt(creditGrants.remaining, 0),
        or(eq(creditGrants.rollsOver, false), notExists(renewing)),
        between(creditGrants.expiresAt, now, inDays(now, EXPIRY_NOTICE_DAYS)),
      ),
    )
    .limit(LIMIT);
  for (const { id, userId, remaining, expiresAt } of soon) {
    await ctx.db.transaction((tx) =>
      enqueueMail(tx, {
        userId: UserId.parse(userId),
        key: `expiring:${id}`,
        template: "credits_expiring",
        facts: { credits: remaining, date: expiresAt?.toISOString() ?? "" },
      }),
    );
  }
}

/** Accounts that spending has brought low, once until more credits come. */
async function announceLow(ctx: ServiceContext): Promise<void> {
  const low = (await ctx.config())["credits.low"];
  const spent = await ctx.db
    .selectDistinct({ userId: creditTransactions.userId, left: creditTransactions.balanceAfter })
    .from(creditTransactions)
    .where(
      and(
        eq(creditTransactions.kind, "settle"),
        lt(creditTransactions.balanceAfter, low),
        gt(creditTransactions.createdAt, new Date(Date.now() - DAY_MS / 24)),
      ),
    )
    .limit(LIMIT);
  for (const { userId, left } of spent) {
    await ctx.db.transaction(async (tx) => {
      const [grant] = await tx
        .select({ id: creditGrants.id })
        .from(creditGrants)
        .where(eq(creditGrants.userId, userId))
        .orderBy(desc(creditGrants.createdAt))
        .limit(1);
      const key = `low:${userId}:${grant?.id ?? "none"}`;
      await enqueueMail(tx, { userId: UserId.parse(userId), key, template: "credits_low", facts: { left } });
    });
  }
}

/** What time alone brings about: graces that end, orders that nobody pays, and everything that a member is told of beforehand. */
export async function sweepBilling({ ctx }: { ctx: ServiceContext }): Promise<{ ended: number }> {
  const ended = await endGraces(ctx);
  await announceRenewals(ctx);
  await announceExpiry(ctx);
  await announceLow(ctx);
  await dropUnpaidOrders(ctx);
  return { ended };
}
