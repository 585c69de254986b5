import type { UserId } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { payments } from "@static-engine/db/schema";
import type { MemberContext } from "@static-engine/services";
import {
  cancelPlan,
  changePlan,
  createCheckout,
  endHold,
  holdCredits,
  previewChange,
  purchaseAddon,
  resumePlan,
} from "@static-engine/services";
import { desc, eq } from "drizzle-orm";
import { sessionOf } from "./billing-member.ts";
import type { TestServer } from "./test-server.ts";

type Random = () => number;
type Deed = (life: Life) => Promise<void>;
export type Life = { server: TestServer; ctx: MemberContext; userId: UserId; random: Random };

/** The same numbers for the same seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

const TIERS = ["starter", "growth", "scale"] as const;
const INTERVALS = ["month", "month", "month", "year"] as const;
const CARDS = ["4242424242424242", "4242424242424242", "4242424242424242", "4000000000000341"] as const;

const choice = ({ random }: Life) => ({ tier: pick(random, TIERS), interval: pick(random, INTERVALS) });

const subscribe: Deed = async (life) => {
  const page = await createCheckout({ ctx: life.ctx, input: choice(life) });
  life.server.stripe.pay(sessionOf(page.url), { card: pick(life.random, CARDS) });
};

const buy: Deed = async ({ server, ctx, random }) => {
  const page = await purchaseAddon({ ctx, input: { packs: 1 + Math.floor(random() * 3) } });
  server.stripe.pay(sessionOf(page.url), { isAsync: random() < 0.2 });
  const session = server.stripe.state.sessions[sessionOf(page.url)];
  if (session?.payment_status === "unpaid") server.stripe.settleAsync(session.id, random() < 0.7);
};

const change: Deed = async (life) => {
  const wish = choice(life);
  const { at } = await previewChange({ ctx: life.ctx, input: wish });
  await changePlan({ ctx: life.ctx, input: { ...wish, at } });
};

const spend: Deed = async ({ ctx, userId, random }) => {
  const now = ctx.clock.now();
  const amount = 5 + Math.floor(random() * 60);
  const hold = await holdCredits(ctx.db, {
    userId,
    amount,
    key: crypto.randomUUID(),
    reason: "run",
    jobId: null,
    expiresAt: new Date(now.getTime() + 3_600_000),
    now,
  });
  if (hold.status !== "held") return;
  const settle = Math.floor(random() * (amount + 1));
  await endHold(ctx.db, { holdId: hold.holdId ?? "", settle, reason: "run", now });
};

/** The last payment that Stripe knows as paid, for refunds and disputes. */
async function lastCharge({ server, ctx, userId }: Life) {
  const [row] = await ctx.db
    .select({ intent: payments.stripePaymentIntentId })
    .from(payments)
    .where(eq(payments.userId, userId))
    .orderBy(desc(payments.createdAt))
    .limit(1);
  const charge = Object.values(server.stripe.state.charges).find(
    (it) => it.payment_intent === row?.intent && it.status === "succeeded",
  );
  return charge && charge.amount > charge.amount_refunded ? charge : null;
}

const refund: Deed = async (life) => {
  const charge = await lastCharge(life);
  if (!charge || charge.disputed) return;
  const left = charge.amount - charge.amount_refunded;
  life.server.stripe.refund(charge.payment_intent, life.random() < 0.5 ? left : Math.ceil(left / 3));
};

const dispute: Deed = async (life) => {
  const charge = await lastCharge(life);
  if (!charge || charge.disputed) return;
  life.server.stripe.openDispute(charge.payment_intent);
};

/** Banks decide about what is open. */
const settleDisputes: Deed = async ({ server, random }) => {
  for (const open of Object.values(server.stripe.state.disputes)) {
    if (open.status === "needs_response")
      server.stripe.closeDispute(open.id, random() < 0.5 ? "won" : "lost");
  }
};

const otherCard: Deed = async ({ server, userId, random }) => {
  const customer = Object.values(server.stripe.state.customers).find((it) => it.metadata.userId === userId);
  if (customer) server.stripe.setCard(customer.id, pick(random, CARDS));
};

const DEEDS: readonly [Deed, number][] = [
  [spend, 40],
  [subscribe, 14],
  [buy, 10],
  [change, 10],
  [async ({ ctx }) => void (await cancelPlan({ ctx })), 4],
  [async ({ ctx }) => void (await resumePlan({ ctx })), 4],
  [otherCard, 4],
  [refund, 4],
  [dispute, 2],
  [settleDisputes, 3],
];
const WEIGHT = DEEDS.reduce((sum, [, weight]) => sum + weight, 0);

/** Refusals that a member meets in an ordinary life; anything else is a fault of ours. */
const ORDINARY = new Set(["ALREADY_SUBSCRIBED", "NO_SUBSCRIPTION", "CONFLICT", "PAYMENT_DECLINED"]);

/** One thing that a member, their bank or our support does. */
export async function liveOn(life: Life): Promise<void> {
  let rest = life.random() * WEIGHT;
  for (const [deed, weight] of DEEDS) {
    rest -= weight;
    if (rest > 0) continue;
    await deed(life).catch((error: unknown) => {
      if (!(error instanceof AppError) || !ORDINARY.has(error.code)) throw error;
    });
    return;
  }
}
