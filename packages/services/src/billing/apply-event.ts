import type { Config, UserId } from "@static-engine/contracts";
import { UserId as UserIdSchema } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { users } from "@static-engine/db/schema";
import type { PaymentEvent } from "@static-engine/payments";
import { eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { convergeDispute, convergeRefunds } from "./effects/converge-charge.ts";
import { convergeCheckout } from "./effects/converge-checkout.ts";
import { convergeInvoice } from "./effects/converge-invoice.ts";
import { forgetCustomer } from "./effects/forget-customer.ts";
import { takeOverSubscription } from "./take-over-subscription.ts";
import type { AccountEffects } from "./with-account.ts";
import { inAccount } from "./with-account.ts";

/**
 * What an event makes us do. None trusts what the event carries: each reads the object as it is now, so that events
 * may come in any order, twice, or late.
 */
type Effect = (effects: AccountEffects, objectId: string) => Promise<void>;

const onCheckout: Effect = async (effects, id) =>
  convergeCheckout(effects, await effects.ctx.payments.readCheckout(id));

const onSubscription: Effect = takeOverSubscription;

const onInvoice: Effect = async (effects, id) => {
  const invoice = await effects.ctx.payments.readInvoice(id);
  if (invoice.subscriptionId) await onSubscription(effects, invoice.subscriptionId);
  await convergeInvoice(effects, invoice);
};

const onTrialEnd: Effect = async (effects, id) => {
  await onSubscription(effects, id);
  const { tx, userId } = effects;
  await enqueueMail(tx, { userId, key: `trial:${id}`, template: "trial_ending", facts: {} });
};

const EFFECTS: Record<string, Effect> = {
  "checkout.session.completed": onCheckout,
  "checkout.session.async_payment_succeeded": onCheckout,
  "checkout.session.async_payment_failed": async (effects, id) => {
    const page = await effects.ctx.payments.readCheckout(id);
    await convergeCheckout(effects, page.status === "processing" ? { ...page, status: "failed" } : page);
  },
  "checkout.session.expired": onCheckout,
  "customer.subscription.created": onSubscription,
  "customer.subscription.updated": onSubscription,
  "customer.subscription.deleted": onSubscription,
  "customer.subscription.paused": onSubscription,
  "customer.subscription.resumed": onSubscription,
  "customer.subscription.trial_will_end": onTrialEnd,
  "invoice.paid": onInvoice,
  "invoice.payment_failed": onInvoice,
  "invoice.finalized": async (effects, id) =>
    convergeInvoice(effects, await effects.ctx.payments.readInvoice(id)),
  "invoice.marked_uncollectible": onInvoice,
  "invoice.voided": onInvoice,
  "charge.refunded": async (effects, id) =>
    convergeRefunds(effects, await effects.ctx.payments.readCharge(id)),
  "charge.dispute.created": async (effects, id) =>
    convergeDispute(effects, await effects.ctx.payments.readDispute(id)),
  "charge.dispute.closed": async (effects, id) =>
    convergeDispute(effects, await effects.ctx.payments.readDispute(id)),
  "customer.deleted": forgetCustomer,
};

/** Events about disputes name no customer; the charge behind them does. */
async function customerOf(ctx: ServiceContext, event: PaymentEvent): Promise<string | null> {
  if (event.customerId || !event.type.startsWith("charge.dispute.")) return event.customerId;
  const { paymentIntentId } = await ctx.payments.readDispute(event.objectId);
  const charge = paymentIntentId ? await ctx.payments.readChargeOf(paymentIntentId) : null;
  return charge?.customerId ?? null;
}

async function findOwner(tx: Tx, customerId: string | null): Promise<UserId | null> {
  if (!customerId) return null;
  const [row] = await tx.select({ id: users.id }).from(users).where(eq(users.stripeCustomerId, customerId));
  return row ? UserIdSchema.parse(row.id) : null;
}

/** Whether an event of this type can have an effect at all. */
export function isHandled(type: string): boolean {
  return type in EFFECTS;
}

/** Lets an event have its effects inside the caller's transaction. Answers with whose accounts it touched. */
export async function applyEvent(
  ctx: ServiceContext,
  { tx, config }: { tx: Tx; config: Config },
  event: PaymentEvent,
): Promise<UserId[]> {
  const effect = EFFECTS[event.type];
  const userId = effect ? await findOwner(tx, await customerOf(ctx, event)) : null;
  if (!effect || !userId) return [];
  return inAccount(ctx, { tx, config, userId }, (effects) => effect(effects, event.objectId));
}
