import { AppError } from "@static-engine/contracts";
import type Stripe from "stripe";
import type { PaymentGateway } from "../port.ts";
import { asking } from "./errors.ts";
import { idOf, secondsOf } from "./ids.ts";
import { taxOf, toLines } from "./map-invoice.ts";
import { toSubscription } from "./map-subscription.ts";
import type { PriceReader } from "./price-reader.ts";

const WITH_SCHEDULE = { expand: ["schedule"] };

type Subscriptions = Pick<
  PaymentGateway,
  | "readSubscription"
  | "previewChange"
  | "changeNow"
  | "changeAtPeriodEnd"
  | "cancelAtPeriodEnd"
  | "resume"
  | "cancelNow"
>;

function itemOf(subscription: Stripe.Subscription): Stripe.SubscriptionItem {
  const [item] = subscription.items.data;
  if (!item) throw new AppError("PLAN_UNAVAILABLE", "This subscription has no plan in it. Write to support.");
  return item;
}

/** The price that a change which waits for the period's end leads to. */
function waitingPrice(subscription: Stripe.Subscription): string | null {
  const { schedule } = subscription;
  if (!schedule || typeof schedule === "string" || schedule.status !== "active") return null;
  const end = itemOf(subscription).current_period_end;
  return idOf(schedule.phases.find((phase) => phase.start_date >= end)?.items[0]?.price);
}

function failedToPutBack(cause: unknown): never {
  throw new AppError(
    "PAYMENTS_UNAVAILABLE",
    "The plan could not be changed now, and the change that was planned is lost. Choose that one again. Nothing was charged.",
    { cause },
  );
}

/** Plan changes. Those that wait for the period's end are schedules; Stripe refuses other changes while one is on. */
export function createSubscriptions(stripe: Stripe, readPrice: PriceReader): Subscriptions {
  const retrieve = (id: string) => asking(stripe.subscriptions.retrieve(id, WITH_SCHEDULE));
  const read = async (id: string) => toSubscription(await retrieve(id), readPrice);

  async function releaseSchedule(subscription: Stripe.Subscription): Promise<void> {
    const scheduleId = idOf(subscription.schedule);
    if (scheduleId) await asking(stripe.subscriptionSchedules.release(scheduleId));
  }
  async function schedule(subscription: Stripe.Subscription, priceId: string): Promise<void> {
    const item = itemOf(subscription);
    const scheduleId =
      idOf(subscription.schedule) ??
      (await asking(stripe.subscriptionSchedules.create({ from_subscription: subscription.id }))).id;
    await asking(
      stripe.subscriptionSchedules.update(scheduleId, {
        end_behavior: "release",
        proration_behavior: "none",
        phases: [
          {
            items: [{ price: item.price.id, quantity: 1 }],
            start_date: item.current_period_start,
            end_date: item.current_period_end,
          },
          { items: [{ price: priceId, quantity: 1 }], start_date: item.current_period_end },
        ],
      }),
    );
  }
  /** Puts a change that was waiting back, unless the one that replaced it was made after all. */
  async function putBack(id: string, waiting: string, instead: string): Promise<void> {
    const subscription = await retrieve(id);
    if (itemOf(subscription).price.id !== instead) await schedule(subscription, waiting);
  }
  async function update(
    id: string,
    params: Stripe.SubscriptionUpdateParams,
    options: Stripe.RequestOptions = {},
  ) {
    const updated = await asking(stripe.subscriptions.update(id, { ...params, ...WITH_SCHEDULE }, options));
    return toSubscription(updated, readPrice);
  }

  return {
    readSubscription: read,
    async previewChange({ subscriptionId, priceId, at }) {
      const subscription = await retrieve(subscriptionId);
      const preview = await asking(
        stripe.invoices.createPreview({
          customer: idOf(subscription.customer) ?? undefined,
          subscription: subscriptionId,
          subscription_details: {
            items: [{ id: itemOf(subscription).id, price: priceId }],
            proration_behavior: "always_invoice",
            proration_date: secondsOf(at),
          },
        }),
      );
      return {
        lines: await toLines(preview, readPrice),
        dueNow: preview.amount_due,
        tax: taxOf(preview),
        currency: preview.currency,
      };
    },
    async changeNow({ subscriptionId, priceId, at, idempotencyKey }) {
      const subscription = await retrieve(subscriptionId);
      const waiting = waitingPrice(subscription);
      await releaseSchedule(subscription);
      return update(
        subscriptionId,
        {
          items: [{ id: itemOf(subscription).id, price: priceId }],
          proration_behavior: "always_invoice",
          proration_date: secondsOf(at),
          payment_behavior: "error_if_incomplete",
          cancel_at_period_end: false,
        },
        { idempotencyKey },
      ).catch(async (error: unknown) => {
        if (waiting) await putBack(subscriptionId, waiting, priceId).catch(failedToPutBack);
        throw error;
      });
    },
    async changeAtPeriodEnd({ subscriptionId, priceId }) {
      await schedule(await retrieve(subscriptionId), priceId);
      return read(subscriptionId);
    },
    async cancelAtPeriodEnd(id) {
      await releaseSchedule(await retrieve(id));
      return update(id, { cancel_at_period_end: true });
    },
    async resume(id) {
      await releaseSchedule(await retrieve(id));
      return update(id, { cancel_at_period_end: false });
    },
    async cancelNow(id) {
      const ended = await asking(stripe.subscriptions.cancel(id, { invoice_now: false, prorate: false }));
      return toSubscription(ended, readPrice);
    },
  };
}
