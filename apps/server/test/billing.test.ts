import { checkouts, creditGrants } from "@static-engine/db/schema";
import { reconcile, syncCatalogue } from "@static-engine/services";
import { waitFor } from "@static-engine/testing";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { BillingMember } from "./billing-member.ts";
import { makeBillingMember, sessionOf } from "./billing-member.ts";
import { useBilling, WELCOME } from "./billing-stage.ts";

const { server, stripe, db, context, advance, mails, subscribed, plan, customerOf } = useBilling();

async function preview(member: BillingMember, tier: string, interval: "month" | "year" = "month") {
  return member.client.billing.previewChange.query({ tier, interval });
}

describe("buying", () => {
  it("a plan gives tier, credits and an invoice, and its page knows that it is done", async () => {
    const member = await makeBillingMember(server);
    const { checkoutId } = await member.subscribe("growth", "year");
    await stripe().flush();
    expect(await member.tier()).toBe("growth");
    expect(await member.available()).toBe(WELCOME + 4800);
    const state = await member.client.billing.checkout.query({ id: checkoutId });
    expect(state).toMatchObject({ status: "completed", kind: "subscription", credits: 4800 });
    const { items } = await member.client.billing.history.query();
    expect(items).toMatchObject([
      { description: "plan:growth:year", amount: 40_000, status: "paid", credits: 4800, currency: "usd" },
    ]);
    expect(items[0]?.invoiceUrl).toContain("/invoice/");
  });

  it("a second plan by accident is refused, and the first stays", async () => {
    const member = await subscribed("starter");
    await expect(
      member.client.billing.createCheckout.mutate({ tier: "growth", interval: "month" }),
    ).rejects.toMatchObject({ data: { app: { code: "ALREADY_SUBSCRIBED" } } });
  });

  it("two tabs with the same plan get one page; another plan closes the first page", async () => {
    const member = await makeBillingMember(server);
    const wish = { tier: "starter", interval: "month" } as const;
    const press = { ...wish, idempotencyKey: "the-same-press" };
    const [one, two] = await Promise.all([
      member.client.billing.createCheckout.mutate(press),
      member.client.billing.createCheckout.mutate(press),
    ]);
    expect(two).toEqual(one);
    expect(await member.client.billing.createCheckout.mutate(wish)).toEqual(one);
    await member.client.billing.createCheckout.mutate({ ...wish, tier: "growth" });
    expect(stripe().state.sessions[sessionOf(one.url)]?.status).toBe("expired");
    expect(() => stripe().pay(sessionOf(one.url))).toThrow("not open");
  });

  it("two plans that were paid all the same: the second is canceled and paid back whole", async () => {
    const member = await subscribed("starter");
    const { payments } = context();
    const price = Object.values(stripe().state.prices).find(
      (it) => it.lookup_key === "static_engine_growth_month",
    );
    const page = await payments.openSubscriptionCheckout({
      idempotencyKey: crypto.randomUUID(),
      customerId: customerOf(member),
      priceId: price?.id ?? "",
      quantity: 1,
      successUrl: "http://localhost/",
      cancelUrl: "http://localhost/",
      locale: "en",
      automaticTax: false,
      metadata: { kind: "subscription", userId: member.userId },
    });
    stripe().pay(page.id);
    await waitFor("the second plan to be undone", async () => {
      await stripe().flush();
      return (await member.payments()).some((it) => it.amount === 4000 && it.status === "refunded");
    });
    expect((await member.payments()).find((it) => it.amount === 4000)).toMatchObject({
      credits: 0,
      grantId: null,
    });
    const found = await reconcile({ ctx: context(), input: { repair: false } });
    expect(found.filter(({ userId }) => userId === member.userId)).toEqual([]);
    expect(await member.tier()).toBe("starter");
    expect(await member.available()).toBe(WELCOME + 100);
    const live = Object.values(stripe().state.subscriptions).filter(
      (it) => it.customer === customerOf(member) && it.status === "active",
    );
    expect(live).toHaveLength(1);
  });

  it("what was paid while every event was lost takes effect at the next try to buy", async () => {
    const member = await makeBillingMember(server);
    stripe().delivery.loss = 1;
    await member.subscribe("starter");
    expect(await member.available()).toBe(WELCOME);
    await expect(
      member.client.billing.createCheckout.mutate({ tier: "starter", interval: "month" }),
    ).rejects.toMatchObject({ data: { app: { code: "ALREADY_SUBSCRIBED" } } });
    expect(await member.available()).toBe(WELCOME + 100);
  });

  it("while Stripe is away a clear message, and nothing is kept", async () => {
    const member = await makeBillingMember(server);
    stripe().fault = { kind: "status", status: 503 };
    await expect(
      member.client.billing.createCheckout.mutate({ tier: "starter", interval: "month" }),
    ).rejects.toMatchObject({
      message: expect.stringContaining("Nothing was charged"),
      data: { app: { code: "PAYMENTS_UNAVAILABLE", retryable: true } },
    });
    expect(await db().select().from(checkouts).where(eq(checkouts.userId, member.userId))).toEqual([]);
  });

  it("a declined card leaves the page open and the account as it was", async () => {
    const member = await makeBillingMember(server);
    const page = await member.client.billing.createCheckout.mutate({ tier: "starter", interval: "month" });
    expect(() => stripe().pay(sessionOf(page.url), { card: "4000000000000002" })).toThrow("declined");
    await stripe().flush();
    expect(await member.available()).toBe(WELCOME);
    stripe().pay(sessionOf(page.url));
    await stripe().flush();
    expect(await member.available()).toBe(WELCOME + 100);
  });

  it("packs of credits never expire", async () => {
    const member = await makeBillingMember(server);
    await member.buyAddon(3);
    await stripe().flush();
    expect(await member.available()).toBe(WELCOME + 300);
    const [grant] = await db()
      .select()
      .from(creditGrants)
      .where(and(eq(creditGrants.userId, member.userId), eq(creditGrants.source, "addon")));
    expect(grant?.expiresAt).toBeNull();
  });

  it("a bank that answers later gives credits when it says yes, and none when it says no", async () => {
    for (const [succeeded, credits, status] of [
      [true, 100, "completed"],
      [false, 0, "failed"],
    ] as const) {
      const member = await makeBillingMember(server);
      const page = await member.client.billing.purchaseAddon.mutate({});
      stripe().pay(sessionOf(page.url), { isAsync: true });
      await stripe().flush();
      expect(await member.client.billing.checkout.query({ id: page.id })).toMatchObject({
        status: "processing",
      });
      stripe().settleAsync(sessionOf(page.url), succeeded);
      await stripe().flush();
      expect(await member.available()).toBe(WELCOME + credits);
      expect(await member.client.billing.checkout.query({ id: page.id })).toMatchObject({ status, credits });
    }
  });

  it("a promotion code lowers the price, not the credits", async () => {
    const member = await makeBillingMember(server);
    stripe().addPromotionCode("HALF", 50);
    const page = await member.client.billing.createCheckout.mutate({ tier: "starter", interval: "month" });
    stripe().pay(sessionOf(page.url), { promotionCode: "HALF" });
    await stripe().flush();
    expect(await member.payments()).toMatchObject([{ amount: 600, credits: 100 }]);
  });

  it("a price that somebody archived in Stripe is refused until the next price sync", async () => {
    const price = Object.values(stripe().state.prices).find((it) => it.lookup_key === "static_engine_addon");
    if (price) price.active = false;
    const member = await makeBillingMember(server);
    await expect(member.client.billing.purchaseAddon.mutate({})).rejects.toMatchObject({
      data: { app: { code: "PAYMENTS_UNAVAILABLE" } },
    });
    await syncCatalogue({ ctx: context() });
    await member.buyAddon();
    await stripe().flush();
    expect(await member.available()).toBe(WELCOME + 100);
  });

  it("a customer whom somebody deleted in Stripe loses the plan and can buy again", async () => {
    const member = await subscribed("starter");
    const url = `${stripe().url}/v1/customers/${customerOf(member)}`;
    stripe().delivery.loss = 1;
    await fetch(url, { method: "DELETE", headers: { authorization: "Bearer sk_test" } });
    stripe().delivery.loss = 0;
    const deleted = stripe()
      .events()
      .findLast((event) => event.type === "customer.deleted");
    if (deleted) await stripe().deliver(deleted);
    expect(await member.tier()).toBe("free");
    await member.subscribe("growth");
    await stripe().flush();
    expect(await member.tier()).toBe("growth");
  });
});

describe("changing", () => {
  it("upwards at once: the preview is right to the cent and the credit", async () => {
    const member = await subscribed("starter");
    await advance(10);
    const before = await member.available();
    const shown = await preview(member, "growth");
    expect(shown).toMatchObject({ when: "now", amount: 4000 });
    // Two thirds of a month, give or take its length: 2800 cents and 300 credits more a month.
    expect(shown.dueNow).toBeGreaterThan(1700);
    expect(shown.dueNow).toBeLessThan(2000);
    const after = await member.client.billing.changePlan.mutate({
      tier: "growth",
      interval: "month",
      at: shown.at,
    });
    expect(after.subscription?.tier).toBe("growth");
    expect(await member.available()).toBe(before + shown.creditsNow);
    expect((await member.payments()).at(-1)).toMatchObject({
      amount: shown.dueNow,
      credits: shown.creditsNow,
    });
    await stripe().flush();
    expect(await member.available()).toBe(before + shown.creditsNow);
    expect(await member.tier()).toBe("growth");
  });

  it("upwards with a card that is refused: nothing changes and nothing is charged", async () => {
    const member = await subscribed("starter", "month", "4000000000000341");
    const { at } = await preview(member, "growth");
    await expect(
      member.client.billing.changePlan.mutate({ tier: "growth", interval: "month", at }),
    ).rejects.toMatchObject({ data: { app: { code: "PAYMENT_DECLINED" } } });
    await stripe().flush();
    expect(await member.tier()).toBe("starter");
    expect(await member.available()).toBe(WELCOME + 100);
  });

  it("from month to year: the whole year begins now, what was unused counts", async () => {
    const member = await subscribed("starter");
    const shown = await preview(member, "starter", "year");
    expect(shown).toMatchObject({ when: "now", creditsNow: 1100, dueNow: 10_800 });
    await member.client.billing.changePlan.mutate({ tier: "starter", interval: "year", at: shown.at });
    expect(await member.available()).toBe(WELCOME + 1200);
  });

  it("downwards at the period's end, with what rolls over cut to the smaller plan", async () => {
    const member = await subscribed("growth");
    const shown = await preview(member, "starter");
    expect(shown).toMatchObject({ when: "period_end", dueNow: 0, creditsNow: 0, amount: 1200 });
    await member.client.billing.changePlan.mutate({ tier: "starter", interval: "month", at: shown.at });
    expect(await plan(member)).toMatchObject({
      tier: "growth",
      next: { tier: "starter", interval: "month" },
    });
    await advance(32);
    expect(await plan(member)).toMatchObject({ tier: "starter", next: null });
    // 400 unspent: 100 roll over, 300 stay until the grace of their own month is over.
    expect(await member.available()).toBe(WELCOME + 400 + 100);
    await advance(8);
    expect(await member.available()).toBe(WELCOME + 100 + 100);
  });

  it("a plan that ended while every event was lost is not changed, and is seen to have ended", async () => {
    const member = await subscribed("starter");
    stripe().delivery.loss = 1;
    const live = Object.values(stripe().state.subscriptions).find((it) => it.customer === customerOf(member));
    await context().payments.cancelNow(live?.id ?? "");
    await expect(preview(member, "growth")).rejects.toMatchObject({
      data: { app: { code: "NO_SUBSCRIPTION" } },
    });
    expect(await member.tier()).toBe("free");
  });

  it("cancel, resume, cancel: the plan ends with its period and its credits a grace later", async () => {
    const member = await subscribed("starter");
    const canceled = await member.client.billing.cancel.mutate();
    expect(canceled.subscription?.endsAt).toBe(canceled.subscription?.periodEnd);
    expect((await member.client.billing.resume.mutate()).subscription?.endsAt).toBeNull();
    await member.client.billing.cancel.mutate();
    await advance(32);
    expect(await plan(member)).toBeNull();
    expect(await member.tier()).toBe("free");
    expect(await member.available()).toBe(WELCOME + 100);
    await advance(8);
    expect(await member.available()).toBe(WELCOME);
    expect(await mails(member)).toEqual(expect.arrayContaining(["plan_ended", "credits_expiring"]));
  });
});

it("the provider's own page opens for the member who asks, and for no other customer", async () => {
  const one = await subscribed("starter");
  const two = await makeBillingMember(server);
  const pages = await Promise.all(
    [one, two].map(({ client }) => client.billing.portal.mutate({ page: "payment_method" })),
  );
  expect(pages[0]?.url).not.toBe(pages[1]?.url);
  const [page] = await Promise.all(pages.map(({ url }) => fetch(url.replace(server.origin, stripe().url))));
  expect(page?.status).toBe(200);
  expect(customerOf(one)).not.toBe(customerOf(two));
});

describe("leaving for good", () => {
  it("lets the plan end with its period, and stays where Stripe cannot be told", async () => {
    const member = await subscribed("starter");
    stripe().fault = { kind: "status", status: 500 };
    await expect(member.client.member.delete.mutate({ password: "correct horse" })).rejects.toMatchObject({
      data: { app: { code: "PAYMENTS_UNAVAILABLE" } },
    });
    stripe().fault = null;
    expect((await plan(member))?.endsAt).toBeNull();
    await member.client.member.delete.mutate({ password: "correct horse" });
    const live = Object.values(stripe().state.subscriptions).find((it) => it.customer === customerOf(member));
    expect(live?.cancel_at_period_end).toBe(true);
  });
});
