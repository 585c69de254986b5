import { AppError } from "@static-engine/contracts";
import type { StripeEmulator } from "@static-engine/testing/stripe-emulator";
import { signatureOf, startStripeEmulator } from "@static-engine/testing/stripe-emulator";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CatalogueItem, PaymentGateway } from "../port.ts";
import { createStripeGateway } from "./stripe-gateway.ts";

const DAY = 86_400_000;
const CATALOGUE: CatalogueItem[] = [
  plan("starter", "month", 1200),
  plan("starter", "year", 12_000),
  plan("growth", "month", 4000),
  { lookupKey: "addon", kind: "addon", plan: null, name: "100 credits", amount: 1500, currency: "usd" },
];

function plan(tierId: string, interval: "month" | "year", amount: number): CatalogueItem {
  return {
    lookupKey: `${tierId}_${interval}`,
    kind: "subscription",
    plan: { tierId, interval },
    name: tierId,
    amount,
    currency: "usd",
  };
}

describe("the Stripe adapter", () => {
  let emulator: StripeEmulator;
  let gateway: PaymentGateway;
  let prices: Map<string, string>;
  beforeAll(async () => {
    emulator = await startStripeEmulator();
    gateway = createStripeGateway({
      secretKey: "sk_test_adapter",
      webhookSecrets: ["whsec_new", "whsec_old"],
      mode: "emulated",
      baseUrl: emulator.url,
      timeoutMs: 300,
    });
    prices = new Map((await gateway.syncCatalogue(CATALOGUE)).map((it) => [it.lookupKey, it.priceId]));
  });
  afterAll(() => emulator.close());
  beforeEach(() => {
    emulator.fault = null;
  });

  const price = (key: string) => prices.get(key) ?? "";

  async function openPage(
    key: string,
    kind: "subscription" | "addon",
    idempotencyKey: string = crypto.randomUUID(),
  ) {
    const customer = await gateway.createCustomer({
      idempotencyKey: `customer-${idempotencyKey}`,
      email: "m@example.test",
      name: "M",
      userId: "u",
    });
    const input = {
      idempotencyKey,
      customerId: customer.id,
      priceId: price(key),
      quantity: 1,
      successUrl: "http://localhost/billing/done",
      cancelUrl: "http://localhost/billing",
      locale: "uz",
      automaticTax: false,
      metadata: { kind, userId: "u" },
    };
    return kind === "subscription"
      ? gateway.openSubscriptionCheckout(input)
      : gateway.openPaymentCheckout(input);
  }

  async function subscribe(key: string) {
    const page = await openPage(key, "subscription");
    emulator.pay(page.id);
    const { subscriptionId } = await gateway.readCheckout(page.id);
    return gateway.readSubscription(subscriptionId ?? "");
  }

  async function latestInvoice(subscriptionId: string) {
    return gateway.readInvoice(emulator.state.subscriptions[subscriptionId]?.latest_invoice ?? "");
  }

  it("makes each price once, and another one when the amount is another", async () => {
    expect(await gateway.syncCatalogue(CATALOGUE)).toEqual(
      CATALOGUE.map((item) => ({ ...item, priceId: price(item.lookupKey) })),
    );
    const dearer = CATALOGUE.map((it) => (it.lookupKey === "addon" ? { ...it, amount: 1600 } : it));
    const [changed] = (await gateway.syncCatalogue(dearer)).filter((it) => it.lookupKey === "addon");
    expect(changed?.priceId).not.toBe(price("addon"));
    expect(emulator.state.prices[price("addon")]?.active).toBe(false);
    const [back] = (await gateway.syncCatalogue(CATALOGUE)).filter((it) => it.lookupKey === "addon");
    prices.set("addon", back?.priceId ?? "");
  });

  it("answers the same key with the same page", async () => {
    const first = await openPage("starter_month", "subscription", "one-press-key");
    const second = await openPage("starter_month", "subscription", "one-press-key");
    expect(second.id).toBe(first.id);
    expect(first).toMatchObject({ status: "open", kind: "subscription", amount: 1200, currency: "usd" });
  });

  it("tells what was paid: subscription, first invoice with its period, plan and payment", async () => {
    const subscription = await subscribe("growth_month");
    expect(subscription).toMatchObject({
      status: "active",
      plan: { tierId: "growth", interval: "month" },
      amount: 4000,
      endsAt: null,
      next: null,
    });
    const invoice = await latestInvoice(subscription.id);
    expect(invoice).toMatchObject({
      status: "paid",
      reason: "start",
      subscriptionId: subscription.id,
      total: 4000,
      lines: [{ plan: { tierId: "growth" }, isProration: false, from: subscription.periodStart }],
    });
    const charge = await gateway.readChargeOf(invoice.paymentIntentId ?? "");
    expect(charge).toMatchObject({ amount: 4000, refunded: 0, isDisputed: false });
  });

  it("previews a change to the cent that the change then costs", async () => {
    const { id, periodEnd, periodStart } = await subscribe("starter_month");
    const at = new Date((periodStart.getTime() + periodEnd.getTime()) / 2);
    const change = { subscriptionId: id, priceId: price("growth_month"), at };
    const preview = await gateway.previewChange(change);
    expect(preview.dueNow).toBe(1400);
    const changed = await gateway.changeNow({ ...change, idempotencyKey: crypto.randomUUID() });
    expect(changed.plan?.tierId).toBe("growth");
    const invoice = await latestInvoice(id);
    expect(invoice).toMatchObject({ reason: "change", total: preview.dueNow });
    expect(invoice.lines.map((line) => [line.isProration, Math.sign(line.amount)])).toEqual([
      [true, -1],
      [true, 1],
    ]);
  });

  it("leaves everything as it was when the card is refused at a change", async () => {
    const subscription = await subscribe("starter_month");
    emulator.setCard(subscription.customerId, "4000000000000341");
    const change = { subscriptionId: subscription.id, priceId: price("growth_month"), at: new Date() };
    const refused = await gateway
      .changeNow({ ...change, idempotencyKey: crypto.randomUUID() })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AppError);
    expect(refused).toMatchObject({ code: "PAYMENT_DECLINED", details: { reason: "generic_decline" } });
    expect((await gateway.readSubscription(subscription.id)).plan).toEqual({
      tierId: "starter",
      interval: "month",
    });
  });

  it("leaves a change that waits for the period's end when a card is refused at another", async () => {
    const { id, customerId } = await subscribe("growth_month");
    const waiting = await gateway.changeAtPeriodEnd({ subscriptionId: id, priceId: price("starter_month") });
    emulator.setCard(customerId, "4000000000000341");
    const yearly = { subscriptionId: id, priceId: price("starter_year"), at: new Date() };
    await expect(gateway.changeNow({ ...yearly, idempotencyKey: crypto.randomUUID() })).rejects.toMatchObject(
      { code: "PAYMENT_DECLINED" },
    );
    expect(await gateway.readSubscription(id)).toEqual(waiting);
    emulator.setCard(customerId, "4242424242424242");
    const changed = await gateway.changeNow({ ...yearly, idempotencyKey: crypto.randomUUID() });
    expect(changed).toMatchObject({ plan: { interval: "year" }, next: null });
  });

  it("changes at the period's end, and takes that back", async () => {
    const { id } = await subscribe("growth_month");
    const waiting = await gateway.changeAtPeriodEnd({ subscriptionId: id, priceId: price("starter_month") });
    expect(waiting).toMatchObject({
      plan: { tierId: "growth" },
      next: { tierId: "starter", interval: "month" },
    });
    expect((await gateway.resume(id)).next).toBeNull();
    await gateway.changeAtPeriodEnd({ subscriptionId: id, priceId: price("starter_month") });
    emulator.advanceTo(new Date(waiting.periodEnd.getTime() + DAY));
    const renewed = await gateway.readSubscription(id);
    expect(renewed).toMatchObject({ plan: { tierId: "starter" }, next: null, status: "active" });
    expect(await latestInvoice(id)).toMatchObject({ reason: "renewal", total: 1200, status: "paid" });
  });

  it("cancels at the period's end even while a change waits, resumes, and ends", async () => {
    const { id, periodEnd } = await subscribe("growth_month");
    await gateway.changeAtPeriodEnd({ subscriptionId: id, priceId: price("starter_month") });
    expect(await gateway.cancelAtPeriodEnd(id)).toMatchObject({ endsAt: periodEnd, next: null });
    expect((await gateway.resume(id)).endsAt).toBeNull();
    await gateway.cancelAtPeriodEnd(id);
    emulator.advanceTo(new Date(periodEnd.getTime() + 1000));
    expect(await gateway.readSubscription(id)).toMatchObject({ status: "canceled" });
  });

  it("says plainly that the provider is away, slow, or does not know something", async () => {
    emulator.fault = { kind: "status", status: 500 };
    await expect(openPage("addon", "addon")).rejects.toMatchObject({ code: "PAYMENTS_UNAVAILABLE" });
    emulator.fault = { kind: "slow", ms: 2000 };
    await expect(openPage("addon", "addon")).rejects.toMatchObject({ code: "PAYMENTS_UNAVAILABLE" });
    emulator.fault = { kind: "cut" };
    await expect(openPage("addon", "addon")).rejects.toMatchObject({ code: "PAYMENTS_UNAVAILABLE" });
    emulator.fault = null;
    await expect(gateway.readSubscription("sub_none")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("lists every subscription there is", async () => {
    for (let index = 0; index < 3; index += 1) await subscribe("starter_month");
    const listed: string[] = [];
    for await (const { id } of gateway.listSubscriptions()) listed.push(id);
    expect(listed.sort()).toEqual(Object.keys(emulator.state.subscriptions).sort());
  });

  describe("webhook signatures", () => {
    const event = {
      id: "evt_1",
      object: "event",
      api_version: "2026-10-28.endive",
      created: 1,
      type: "invoice.paid",
      data: { object: { id: "in_1", object: "invoice", customer: "cus_1" } },
    };
    const body = JSON.stringify(event);
    const now = () => Math.floor(Date.now() / 1000);
    const read = (signature: string | undefined, text = body) =>
      gateway.readEvent(Buffer.from(text), signature);

    it("accepts the new and the old secret", () => {
      for (const secret of ["whsec_new", "whsec_old"]) {
        expect(read(signatureOf(body, secret, now()))).toMatchObject({
          id: "evt_1",
          objectId: "in_1",
          customerId: "cus_1",
          apiVersion: "2026-10-28.endive",
        });
      }
    });

    it("refuses a foreign, an old and a missing signature, and a changed byte", () => {
      const good = signatureOf(body, "whsec_new", now());
      for (const attempt of [
        () => read(signatureOf(body, "whsec_foreign", now())),
        () => read(signatureOf(body, "whsec_new", now() - 301)),
        () => read(undefined),
        () => read("t=1,v1=00"),
        () => read(good, body.replace("cus_1", "cus_2")),
      ]) {
        expect(attempt).toThrow(expect.objectContaining({ code: "REQUEST_REJECTED" }));
      }
    });
  });
});
