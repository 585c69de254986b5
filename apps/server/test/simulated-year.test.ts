import { creditTransactions, payments, users } from "@static-engine/db/schema";
import { auditLedger, reconcile, sweepBilling, sweepCredits } from "@static-engine/services";
import { makeMember } from "@static-engine/testing";
import { and, eq, isNotNull, like, or, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Life } from "./simulated-member.ts";
import { liveOn, seeded } from "./simulated-member.ts";
import { useServer } from "./test-server.ts";

const DAY = 86_400_000;
/** The whole of it: `SIMULATED_MEMBERS=500 pnpm vitest run apps/server/test/simulated-year.test.ts`. */
const MEMBERS = Number(process.env.SIMULATED_MEMBERS ?? 24);
const SEED = Number(process.env.SIMULATED_SEED ?? 20_261_121);
const STEP_DAYS = 3;
const DEEDS_PER_STEP = 0.2;
const WEEKS_BETWEEN_COMPARISONS = 4;

const server = useServer({ payments: true, worker: true });

it(`after a year of ${MEMBERS} lives, the ledger, our rows and Stripe agree to the cent and the credit`, {
  timeout: 60_000 + MEMBERS * 10_000,
}, async () => {
  const { stripe } = server;
  const { drizzle: db } = server.container.database;
  const random = seeded(SEED);
  // Every tenth event is lost, every one comes twice, and they overtake each other.
  Object.assign(stripe.delivery, {
    loss: 0.1,
    duplicates: 1,
    delayMs: 8,
    retryMs: [20, 80],
    random: seeded(SEED + 1),
  });
  const context = () => server.container.createContext({ id: "year", ip: null });
  const lives: Life[] = [];
  for (let member = 0; member < MEMBERS; member += 1) {
    const userId = await makeMember(db);
    lives.push({ server, userId, random, ctx: { ...context(), userId } });
  }
  const start = stripe.now().getTime();
  let deeds = 0;
  for (let day = 0; day <= 365; day += STEP_DAYS) {
    stripe.advanceTo(new Date(start + day * DAY));
    for (const life of lives) {
      if (random() > DEEDS_PER_STEP) continue;
      await liveOn(life);
      deeds += 1;
    }
    await stripe.flush();
    await sweepCredits({ ctx: context() });
    await sweepBilling({ ctx: context() });
    if (day % (7 * WEEKS_BETWEEN_COMPARISONS) < STEP_DAYS)
      await reconcile({ ctx: context(), input: { repair: true } });
  }
  Object.assign(stripe.delivery, { loss: 0, duplicates: 0 });
  await stripe.flush();
  await reconcile({ ctx: context(), input: { repair: true } });
  expect(deeds).toBeGreaterThan(MEMBERS * 10);

  expect(await auditLedger(db), "the ledger").toEqual([]);
  const yearAgo = new Date(start - DAY);
  expect(await reconcile({ ctx: context(), input: { repair: false, since: yearAgo } }), "rows").toEqual([]);
  await expectMoney();
  await expectCredits();
  await expectTiers(lives);
});

/** Every charge that succeeded is one payment of ours, with the same money in and out. */
async function expectMoney(): Promise<void> {
  const { stripe, container } = server;
  const rows = await container.database.drizzle.select().from(payments).where(isNotNull(payments.paidAt));
  const lost = new Set(
    Object.values(stripe.state.disputes).flatMap((it) => (it.status === "lost" ? [it.payment_intent] : [])),
  );
  const confirmed = Object.values(stripe.state.charges).filter(
    (it) =>
      it.status === "succeeded" && stripe.state.paymentIntents[it.payment_intent]?.status === "succeeded",
  );
  const theirs = confirmed
    .map((it) => [it.payment_intent, it.amount, lost.has(it.payment_intent) ? it.amount : it.amount_refunded])
    .sort();
  const ours = rows
    .filter((row) => row.stripePaymentIntentId !== null)
    .map((row) => [row.stripePaymentIntentId, row.amount, row.refunded])
    .sort();
  expect(ours.length).toBeGreaterThan(MEMBERS);
  expect(ours).toEqual(theirs);
}

/** What was paid for was given once; what went back took its credits, or left a shortfall on paper. */
async function expectCredits(): Promise<void> {
  const { drizzle: db } = server.container.database;
  const rows = await db.select().from(payments);
  const granted = await db
    .select({ sum: sql<string>`coalesce(sum(amount), 0)` })
    .from(creditTransactions)
    .where(
      and(
        eq(creditTransactions.kind, "grant"),
        or(eq(creditTransactions.reason, "addon"), like(creditTransactions.reason, "plan:%")),
      ),
    );
  const reversed = await db
    .select({ sum: sql<string>`coalesce(sum(amount), 0)` })
    .from(creditTransactions)
    .where(and(eq(creditTransactions.kind, "reverse"), like(creditTransactions.reason, "refund")));
  const total = (field: "credits" | "creditsTakenBack") => rows.reduce((sum, row) => sum + row[field], 0);
  expect(Number(granted[0]?.sum)).toBe(total("credits"));
  expect(Number(reversed[0]?.sum)).toBe(total("creditsTakenBack"));
  for (const row of rows) {
    const due = row.amount === 0 ? 0 : Math.round((row.credits * row.refunded) / row.amount);
    expect(row.creditsTakenBack + row.shortfall, `${row.id} ${row.description}`).toBe(due);
  }
}

/** Nobody has a plan that is not paid, and nobody lacks one that is. */
async function expectTiers(lives: readonly Life[]): Promise<void> {
  const { stripe, container } = server;
  for (const { userId } of lives) {
    const [member] = await container.database.drizzle.select().from(users).where(eq(users.id, userId));
    const active = Object.values(stripe.state.subscriptions).filter(
      (it) => it.customer === member?.stripeCustomerId && it.status === "active",
    );
    expect(active.length, "plans at once").toBeLessThan(2);
    const [one] = active;
    const product = one?.items.data[0]?.price.product;
    if (product) expect(member?.tierId).toBe(product.replace("static_engine_plan_", ""));
  }
}
