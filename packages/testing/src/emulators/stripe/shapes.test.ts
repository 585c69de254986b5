import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import fixtures from "./fixtures.json" with { type: "json" };
import type { StripeEmulator } from "./stripe-emulator.ts";
import { startStripeEmulator } from "./stripe-emulator.ts";
import { EMULATED_API_VERSION } from "./world.ts";

/** Documented fields that Stripe's published examples happen to leave out. */
const NOT_IN_EXAMPLES = new Set([
  "invoice.lines.data.pricing.price_details",
  "invoice.payments",
  "invoice.total_taxes.amount",
  "invoice.total_taxes.tax_behavior",
  "invoice.total_taxes.type",
  "invoice_payment.payment.payment_intent",
]);

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}

/** Fields that the example does not have, or has as another kind of value. `null` fits everything. */
function misfits(path: string, own: unknown, example: unknown): string[] {
  if (own === null || example === null || NOT_IN_EXAMPLES.has(path) || path.endsWith(".metadata")) return [];
  if (example === undefined) return [`${path}: not a field of Stripe`];
  if (kindOf(own) !== kindOf(example)) return [`${path}: ${kindOf(own)} instead of ${kindOf(example)}`];
  if (Array.isArray(own) && Array.isArray(example)) {
    const [first] = example;
    return first === undefined ? [] : own.flatMap((item) => misfits(path, item, first));
  }
  if (typeof own !== "object" || typeof example !== "object") return [];
  return Object.entries(own).flatMap(([key, value]) =>
    misfits(`${path}.${key}`, value, Reflect.get(example, key)),
  );
}

describe("the emulator's objects", () => {
  let emulator: StripeEmulator;
  beforeAll(async () => {
    emulator = await startStripeEmulator();
    const { hostname, port } = new URL(emulator.url);
    const stripe = new Stripe("sk_test_shapes", { host: hostname, port, protocol: "http", telemetry: false });
    await stripe.products.create({ id: "p", name: "Plan" });
    const recurring = { interval: "month" } as const;
    const cheap = await stripe.prices.create({ product: "p", currency: "usd", unit_amount: 1000, recurring });
    const dear = await stripe.prices.create({ product: "p", currency: "usd", unit_amount: 3000, recurring });
    const { id: customer } = await stripe.customers.create({ email: "a@example.test", name: "A" });
    const session = await stripe.checkout.sessions.create({
      mode: "subscription",
      customer,
      line_items: [{ price: cheap.id, quantity: 1 }],
      automatic_tax: { enabled: true },
      success_url: "http://localhost/done",
    });
    emulator.pay(session.id);
    const [subscription] = (await stripe.subscriptions.list({ customer })).data;
    const item = subscription?.items.data[0];
    await stripe.subscriptions.update(subscription?.id ?? "", {
      items: [{ id: item?.id, price: dear.id }],
      proration_behavior: "always_invoice",
    });
    await stripe.subscriptionSchedules.create({ from_subscription: subscription?.id });
    await stripe.billingPortal.sessions.create({ customer, return_url: "http://localhost/" });
    const [intent] = Object.keys(emulator.state.paymentIntents);
    emulator.refund(intent ?? "", 100);
    emulator.openDispute(intent ?? "");
  });
  afterAll(() => emulator.close());

  it("have no field and no kind of value that Stripe's own examples lack", () => {
    const { state } = emulator;
    const groups = {
      customer: state.customers,
      product: state.products,
      price: state.prices,
      "checkout.session": state.sessions,
      subscription: state.subscriptions,
      subscription_schedule: state.schedules,
      invoice: state.invoices,
      invoice_payment: state.invoicePayments,
      charge: state.charges,
      payment_intent: state.paymentIntents,
      refund: state.refunds,
      dispute: state.disputes,
      event: state.events,
      "billing_portal.session": state.portals,
    };
    for (const [kind, found] of Object.entries(groups)) {
      expect(Object.keys(found).length, kind).toBeGreaterThan(0);
      const example: unknown = Reflect.get(fixtures, kind);
      for (const own of Object.values(found)) {
        // What an event carries is an object of its own kind, checked above.
        const bare = kind === "event" ? { ...own, data: { object: {} } } : own;
        expect(misfits(kind, bare, example)).toEqual([]);
      }
    }
  });

  it("speak the version that the SDK is pinned to", () => {
    expect(Stripe.API_VERSION).toBe(EMULATED_API_VERSION);
  });
});
