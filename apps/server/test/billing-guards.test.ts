import { setTimeout as sleep } from "node:timers/promises";
import { stripeEvents, users } from "@static-engine/db/schema";
import { purgeAccounts, replayEvent } from "@static-engine/services";
import { waitFor } from "@static-engine/testing";
import { eq, or, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { BillingMember } from "./billing-member.ts";
import { makeBillingMember, sessionOf } from "./billing-member.ts";
import { useBilling } from "./billing-stage.ts";
import { failureOf } from "./workspace.ts";

const { server, stripe, db, context, advance, subscribed, plan, customerOf, lastIntent } = useBilling();

const PASSWORD = "correct horse";

const growth = (at: string) => ({ tier: "growth", interval: "month", at }) as const;

function plansOf(customer: string) {
  return Object.values(stripe().state.subscriptions).filter((it) => it.customer === customer);
}

/** A page for a plan that our rows do not know, as after a crash between opening and noting it. */
async function openUnknownPage(member: BillingMember, customerId: string): Promise<string> {
  const price = Object.values(stripe().state.prices).find(
    (it) => it.lookup_key === "static_engine_growth_month",
  );
  const page = await context().payments.openSubscriptionCheckout({
    idempotencyKey: crypto.randomUUID(),
    customerId,
    priceId: price?.id ?? "",
    quantity: 1,
    successUrl: "http://localhost/",
    cancelUrl: "http://localhost/",
    locale: "en",
    automaticTax: false,
    metadata: { kind: "subscription", userId: member.userId },
  });
  return page.id;
}

describe("the moment of a change", () => {
  it("is that of a preview just seen: neither one to come nor an old one", async () => {
    const member = await subscribed("starter");
    await advance(10);
    const end = (await plan(member))?.periodEnd ?? "";
    const now = stripe().now().getTime();
    for (const at of [
      new Date(Date.parse(end) - 1000),
      new Date(now + 120_000),
      new Date(now - 16 * 60_000),
    ]) {
      const failure = await failureOf(member.client.billing.changePlan.mutate(growth(at.toISOString())));
      expect(failure).toMatchObject({ code: "CONFLICT", details: { reason: "preview_old" } });
    }
    expect(await member.payments()).toHaveLength(1);
    await member.client.billing.changePlan.mutate(growth(new Date(now - 14 * 60_000).toISOString()));
    expect(await member.tier()).toBe("growth");
  });
});

it("a card that is refused at a dearer plan leaves the cheaper one that was to follow", async () => {
  const member = await subscribed("growth");
  const cheaper = { tier: "starter", interval: "month" } as const;
  const { at } = await member.client.billing.previewChange.query(cheaper);
  await member.client.billing.changePlan.mutate({ ...cheaper, at });
  stripe().setCard(customerOf(member), "4000000000000341");
  const dearer = { tier: "scale", interval: "month", at } as const;
  expect((await failureOf(member.client.billing.changePlan.mutate(dearer))).code).toBe("PAYMENT_DECLINED");
  expect(await plan(member)).toMatchObject({ tier: "growth", next: { tier: "starter" } });
  await stripe().flush();
  expect(await plan(member)).toMatchObject({ tier: "growth", next: { tier: "starter" } });
});

describe("an account that is closed", () => {
  it("has no page left on which anything could be paid", async () => {
    const member = await makeBillingMember(server);
    const pages = [
      await member.client.billing.createCheckout.mutate({ tier: "starter", interval: "month" }),
      await member.client.billing.purchaseAddon.mutate({}),
    ];
    await member.client.member.delete.mutate({ password: PASSWORD });
    for (const { url } of pages) expect(() => stripe().pay(sessionOf(url))).toThrow("not open");
  });

  it("whose payment nobody has heard of yet ends with the period that was paid", async () => {
    const member = await makeBillingMember(server);
    stripe().delivery.loss = 1;
    await member.subscribe("starter");
    await member.client.member.delete.mutate({ password: PASSWORD });
    expect(plansOf(customerOf(member))).toMatchObject([{ status: "active", cancel_at_period_end: true }]);
  });

  it.each(["invoice.finalized", "customer.subscription.created"])(
    "gets its money back for a plan of which %s tells later, and no credits",
    async (type) => {
      const member = await makeBillingMember(server);
      await member.buyAddon();
      await stripe().flush();
      const page = await openUnknownPage(member, customerOf(member));
      await member.client.member.delete.mutate({ password: PASSWORD });
      stripe().delivery.loss = 1;
      stripe().pay(page);
      const event = stripe()
        .events()
        .findLast((it) => it.type === type);
      stripe().delivery.loss = 0;
      if (event) expect(await stripe().deliver(event)).toBe(200);
      await waitFor("the plan to be undone", async () => {
        await stripe().flush();
        return (await member.payments()).some((it) => it.amount === 4000 && it.status === "refunded");
      });
      expect((await member.payments()).at(-1)).toMatchObject({ credits: 0, grantId: null, refunded: 4000 });
      expect(plansOf(customerOf(member))).toMatchObject([{ status: "canceled" }]);
      const [row] = await db().select().from(users).where(eq(users.id, member.userId));
      expect(row?.tierId).toBe("free");
    },
  );

  it("that renews its plan on the provider's page is not billed again, nor paid back", async () => {
    const member = await subscribed("starter");
    await member.client.member.delete.mutate({ password: PASSWORD });
    const [{ id } = { id: "" }] = plansOf(customerOf(member));
    await context().payments.resume(id);
    await waitFor("the plan to end again", async () => {
      await stripe().flush();
      return stripe().state.subscriptions[id]?.cancel_at_period_end === true;
    });
    expect(await member.payments()).toMatchObject([{ status: "paid", credits: 100, creditsTakenBack: 0 }]);
  });

  it("leaves no name in the events, and they can still be replayed", async () => {
    const member = await subscribed("starter");
    const intent = await lastIntent(member);
    const { id: dispute } = stripe().openDispute(intent);
    stripe().closeDispute(dispute, "won");
    await stripe().flush();
    const customer = customerOf(member);
    await member.client.member.delete.mutate({ password: PASSWORD });
    await stripe().flush();
    await db()
      .update(users)
      .set({ deletedAt: new Date(stripe().now().getTime() - 31 * 86_400_000) })
      .where(eq(users.id, member.userId));
    await purgeAccounts({ ctx: context() });
    const rows = await db()
      .select()
      .from(stripeEvents)
      .where(
        or(
          sql`payload::text like ${`%${customer}%`}`,
          sql`payload::text like ${`%${intent}%`}`,
          eq(stripeEvents.objectId, dispute),
        ),
      );
    expect(rows.length).toBeGreaterThan(5);
    for (const { payload } of rows) expect(payload).toEqual({ data: { object: { customer } } });
    const paid = rows.find(({ type }) => type === "invoice.paid")?.id ?? "";
    await replayEvent({ ctx: context(), input: { id: paid } });
    const [after] = await db().select().from(stripeEvents).where(eq(stripeEvents.id, paid));
    expect(after).toMatchObject({ status: "handled", replayedAt: expect.any(Date) });
  });
});

describe("many calls of one member", () => {
  const wish = { tier: "growth", interval: "month" } as const;

  it("are refused after a while", async () => {
    const member = await subscribed("starter");
    const preview = () =>
      member.client.billing.previewChange.query(wish).then(
        () => true,
        () => false,
      );
    let answered = 0;
    while (answered < 100 && (await preview())) answered += 1;
    // Windows begin by the clock, so that two of them can be seen here.
    expect(answered).toBeLessThan(80);
    const { billing } = member.client;
    for (const call of [
      () => billing.previewChange.query(wish),
      () => billing.cancel.mutate(),
      () => billing.portal.mutate({ page: "home" }),
      () => billing.createCheckout.mutate(wish),
    ])
      expect((await failureOf(call())).code).toBe("RATE_LIMITED");
  });

  it("do not wait in the database for a change that takes long", async () => {
    const member = await subscribed("starter");
    const outcomes = await db().transaction(async (tx) => {
      const key = `billing:${member.userId}`;
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
      const calls = Promise.all(
        Array.from({ length: 20 }, () => failureOf(member.client.billing.previewChange.query(wish))),
      );
      for (let look = 0; look < 5; look += 1) {
        await sleep(200);
        const [waiting] = await tx.execute(
          sql`select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted`,
        );
        expect(waiting?.count).toBe(0);
      }
      return calls;
    });
    for (const failure of outcomes)
      expect(failure).toMatchObject({ code: "CONFLICT", details: { reason: "plan_busy" } });
    expect(await member.client.billing.previewChange.query(wish)).toMatchObject({ when: "now" });
  }, 20_000);
});
