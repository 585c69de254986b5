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

/** Plan changes. Those that wait for the period's end are schedules; Stripe refuses other changes while one is on. */
export function createSubscriptions(stripe: Stripe, readPrice: PriceReader): Subscriptions {
  const retrieve = (id: string) => asking(stripe.subscriptions.retrieve(id, WITH_SCHEDULE));
  const read = async (id: string) => toSubscription(await retrieve(id), readPrice);

  async function releaseSchedule(subscription: Stripe.Subscription): Promise<void> {
    const scheduleId = idOf(subscription.schedule);
    if (scheduleId) await asking(stripe.subscriptionSchedules.release(scheduleId));
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
      );
    },
    async changeAtPeriodEnd({ subscriptionId, priceId }) {
      const subscription = await retrieve(subscriptionId);
      const item = itemOf(subscription);
      const scheduleId =
        idOf(subscription.schedule) ??
        (await asking(stripe.subscriptionSchedules.create({ from_subscription: subscriptionId }))).id;
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
