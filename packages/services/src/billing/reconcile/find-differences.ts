import { UserId } from "@static-engine/contracts";
import { payments, subscriptions, users } from "@static-engine/db/schema";
import { eq, inArray } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { LIVE } from "../live-subscription.ts";
import {
  describeCheckout,
  describeCheckoutRow,
  describeDispute,
  describeDisputeRow,
  describeInvoice,
  describeInvoiceRow,
  describeRefund,
  describeRefundRow,
  describeSubscription,
  describeSubscriptionRow,
  NOTHING,
} from "./describe.ts";

type DifferenceKind = "subscription" | "invoice" | "checkout" | "charge" | "dispute";
export type Difference = {
  kind: DifferenceKind;
  /** The provider's id of what differs. */
  objectId: string;
  userId: UserId;
  ours: string;
  theirs: string;
};

const DAY_MS = 86_400_000;
/** Banks take their time: what is closed now may have been opened this long ago. */
const DISPUTE_DAYS = 200;

type Owners = (customerId: string | null) => Promise<UserId | null>;

function ownersOf(ctx: ServiceContext): Owners {
  const known = new Map<string, UserId | null>();
  return async (customerId) => {
    if (!customerId) return null;
    const cached = known.get(customerId);
    if (cached !== undefined) return cached;
    const [row] = await ctx.db
      .select({ id: users.id })
      .from(users)
      .where(eq(users.stripeCustomerId, customerId));
    const owner = row ? UserId.parse(row.id) : null;
    known.set(customerId, owner);
    return owner;
  };
}

async function* ofSubscriptions(ctx: ServiceContext, owners: Owners): AsyncGenerator<Difference> {
  const seen = new Set<string>();
  for await (const found of ctx.payments.listSubscriptions()) {
    seen.add(found.id);
    const userId = await owners(found.customerId);
    if (!userId || !found.plan) continue;
    const [row] = await ctx.db
      .select()
      .from(subscriptions)
      .where(eq(subscriptions.stripeSubscriptionId, found.id));
    const [ours, theirs] = [describeSubscriptionRow(row), describeSubscription(found)];
    if (ours !== theirs) yield { kind: "subscription", objectId: found.id, userId, ours, theirs };
  }
  const live = await ctx.db
    .select()
    .from(subscriptions)
    .where(inArray(subscriptions.status, [...LIVE]));
  for (const row of live) {
    if (seen.has(row.stripeSubscriptionId)) continue;
    const userId = UserId.parse(row.userId);
    const ours = describeSubscriptionRow(row);
    yield { kind: "subscription", objectId: row.stripeSubscriptionId, userId, ours, theirs: NOTHING };
  }
}

async function* ofInvoices(ctx: ServiceContext, owners: Owners, since: Date): AsyncGenerator<Difference> {
  for await (const invoice of ctx.payments.listInvoices(since)) {
    const userId = await owners(invoice.customerId);
    if (!userId || !invoice.subscriptionId || invoice.status !== "paid") continue;
    const [row] = await ctx.db.select().from(payments).where(eq(payments.stripeInvoiceId, invoice.id));
    const [ours, theirs] = [describeInvoiceRow(row), describeInvoice(invoice)];
    if (ours !== theirs) yield { kind: "invoice", objectId: invoice.id, userId, ours, theirs };
  }
}

async function* ofCheckouts(ctx: ServiceContext, owners: Owners, since: Date): AsyncGenerator<Difference> {
  for await (const page of ctx.payments.listCheckouts(since)) {
    const userId = await owners(page.customerId);
    if (!userId || page.kind === "subscription" || page.metadata.app !== "static-engine") continue;
    const [row] = await ctx.db.select().from(payments).where(eq(payments.stripeCheckoutId, page.id));
    const [ours, theirs] = [describeCheckoutRow(row), describeCheckout(page)];
    if (ours !== theirs) yield { kind: "checkout", objectId: page.id, userId, ours, theirs };
  }
}

/** After the payments themselves: money that went back of a payment that is not there is that payment's matter. */
async function* ofRefunds(ctx: ServiceContext, owners: Owners, since: Date): AsyncGenerator<Difference> {
  for await (const charge of ctx.payments.listRefunded(since)) {
    const userId = await owners(charge.customerId);
    if (!userId || !charge.paymentIntentId) continue;
    const [row] = await ctx.db
      .select()
      .from(payments)
      .where(eq(payments.stripePaymentIntentId, charge.paymentIntentId));
    // A dispute that was lost counts as paid back with us, and not with them.
    if (!row || (charge.isDisputed && row.refunded > charge.refunded)) continue;
    const [ours, theirs] = [describeRefundRow(row), describeRefund(charge)];
    if (ours !== theirs) yield { kind: "charge", objectId: charge.id, userId, ours, theirs };
  }
}

/** Each dispute as it stands; it is dated by its opening, however late it ends. */
async function* ofDisputes(ctx: ServiceContext, since: Date): AsyncGenerator<Difference> {
  for await (const dispute of ctx.payments.listDisputes(since)) {
    if (!dispute.paymentIntentId) continue;
    const [row] = await ctx.db
      .select()
      .from(payments)
      .where(eq(payments.stripePaymentIntentId, dispute.paymentIntentId));
    if (!row) continue;
    const [ours, theirs] = [describeDisputeRow(row, dispute), describeDispute(dispute)];
    if (ours !== theirs)
      yield { kind: "dispute", objectId: dispute.id, userId: UserId.parse(row.userId), ours, theirs };
  }
}

/** Everything on which the provider and our rows do not agree; objects that are older than `since` are left out. */
export async function* findDifferences(ctx: ServiceContext, since: Date): AsyncGenerator<Difference> {
  const owners = ownersOf(ctx);
  yield* ofSubscriptions(ctx, owners);
  yield* ofInvoices(ctx, owners, since);
  yield* ofCheckouts(ctx, owners, since);
  yield* ofRefunds(ctx, owners, since);
  yield* ofDisputes(ctx, new Date(since.getTime() - DISPUTE_DAYS * DAY_MS));
}
