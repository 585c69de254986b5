import { UserId } from "@static-engine/contracts";
import { creditGrants, subscriptionTiers } from "@static-engine/db/schema";
import { holdCredits } from "@static-engine/services";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { makeBillingMember } from "./billing-member.ts";
import { useBilling, WELCOME } from "./billing-stage.ts";

const { server, stripe, db, later, advance, spend, mails, subscribed, plan, customerOf, lastIntent } =
  useBilling();

describe("time", () => {
  it("rolls what is unspent over once, and not a second time", async () => {
    const member = await subscribed("starter");
    await spend(member, 30 + WELCOME);
    const left = await member.available();
    expect(left).toBe(70);
    await advance(31);
    expect(await member.available()).toBe(70 + 100);
    expect(await mails(member)).toContain("renewal_soon");
    await advance(31);
    // Of the 70, 50 were the plan's and have rolled over once already; the 100 that followed them roll over now.
    await advance(8);
    expect(await member.available()).toBe(WELCOME + 100 + 100);
  });

  it("a plan that is not sold any more goes on giving what it gave", async () => {
    const member = await subscribed("starter");
    await db().update(subscriptionTiers).set({ isOffered: false }).where(eq(subscriptionTiers.id, "starter"));
    await advance(31);
    await db().update(subscriptionTiers).set({ isOffered: true }).where(eq(subscriptionTiers.id, "starter"));
    expect(await member.available()).toBe(WELCOME + 100 + 100);
  });

  it("a renewal that is heard of after the next one does not take that one's credits along", async () => {
    const member = await subscribed("starter");
    await spend(member, 100);
    stripe().delivery.loss = 1;
    stripe().advanceTo(later(32));
    const lost = stripe()
      .events()
      .findLast(
        (it) => it.type === "invoice.paid" && Reflect.get(it.data.object, "customer") === customerOf(member),
      );
    stripe().delivery.loss = 0;
    stripe().advanceTo(later(31));
    await stripe().flush();
    expect(await member.available()).toBe(WELCOME + 100);
    if (lost) await stripe().deliver(lost);
    const grants = await db().select().from(creditGrants).where(eq(creditGrants.userId, member.userId));
    expect(grants.filter((grant) => grant.source === "rollover")).toEqual([]);
    expect(grants.filter((grant) => grant.source === "plan:starter")).toHaveLength(3);
  });

  it("a payment that fails leaves the plan for seven days, then the free one, and paying brings it back", async () => {
    const member = await subscribed("growth", "month", "4000000000000341");
    await advance(31);
    const inGrace = await plan(member);
    expect(inGrace).toMatchObject({ status: "past_due" });
    expect(inGrace?.graceUntil).not.toBeNull();
    expect(await member.tier()).toBe("growth");
    expect(await mails(member)).toContain("payment_failed");
    stripe().setCard(customerOf(member), "4242424242424242");
    await advance(4);
    expect(await plan(member)).toMatchObject({ status: "active", graceUntil: null });
    expect((await member.payments()).map(({ status }) => status)).toEqual(["paid", "paid"]);
  });

  it("a payment that goes on failing ends the plan", async () => {
    const member = await subscribed("growth", "month", "4000000000000341");
    await advance(31);
    await advance(9);
    expect(await member.tier()).toBe("free");
    expect(await plan(member)).toBeNull();
    expect((await member.payments()).at(-1)).toMatchObject({ status: "failed", credits: 0 });
  });
});

describe("money back", () => {
  it("a refund takes the unspent part and writes down the rest, never below zero", async () => {
    const member = await subscribed("growth");
    await spend(member, 350);
    const before = await member.available();
    stripe().refund(await lastIntent(member));
    await stripe().flush();
    const [row] = await member.payments();
    expect(row).toMatchObject({ status: "refunded", refunded: 4000 });
    expect((row?.creditsTakenBack ?? 0) + (row?.shortfall ?? 0)).toBe(400);
    expect(row?.shortfall).toBeGreaterThan(0);
    expect(await member.available()).toBe(before - (row?.creditsTakenBack ?? 0));
  });

  it("refunds in parts take credits in parts, whatever copies arrive", async () => {
    const member = await makeBillingMember(server);
    await member.buyAddon(2);
    await stripe().flush();
    stripe().delivery.duplicates = 3;
    stripe().refund(await lastIntent(member), 750);
    await stripe().flush();
    expect(await member.available()).toBe(WELCOME + 150);
    stripe().refund(await lastIntent(member), 2250);
    await stripe().flush();
    stripe().delivery.duplicates = 0;
    expect(await member.available()).toBe(WELCOME);
    expect((await member.payments())[0]).toMatchObject({
      status: "refunded",
      creditsTakenBack: 200,
      shortfall: 0,
    });
  });

  it("a refund that is heard of before the payment catches the payment up first", async () => {
    const member = await makeBillingMember(server);
    stripe().delivery.loss = 1;
    await member.subscribe("starter");
    const charge = Object.values(stripe().state.charges).find((it) => it.customer === customerOf(member));
    stripe().refund(charge?.payment_intent ?? "");
    const refunded = stripe()
      .events()
      .findLast((event) => event.type === "charge.refunded");
    if (refunded) expect(await stripe().deliver(refunded)).toBe(200);
    expect(await member.payments()).toMatchObject([
      { status: "refunded", credits: 100, creditsTakenBack: 100 },
    ]);
    expect(await member.available()).toBe(WELCOME);
  });

  it("a dispute freezes spending; won, all is as before", async () => {
    const member = await subscribed("starter");
    const { id } = stripe().openDispute(await lastIntent(member));
    await stripe().flush();
    expect(await member.client.billing.subscription.query()).toMatchObject({ isFrozen: true });
    const refused = await holdCredits(db(), {
      userId: UserId.parse(member.userId),
      amount: 5,
      key: crypto.randomUUID(),
      reason: "run",
      jobId: null,
      expiresAt: later(1),
    });
    expect(refused.status).toBe("frozen");
    stripe().closeDispute(id, "won");
    await stripe().flush();
    expect(await member.client.billing.subscription.query()).toMatchObject({ isFrozen: false });
    expect(await member.available()).toBe(WELCOME + 100);
  });

  it("a dispute that is lost takes the credits and ends the freeze", async () => {
    const member = await subscribed("starter");
    const { id } = stripe().openDispute(await lastIntent(member));
    stripe().closeDispute(id, "lost");
    await stripe().flush();
    expect(await member.client.billing.subscription.query()).toMatchObject({ isFrozen: false });
    expect(await member.available()).toBe(WELCOME);
    expect((await member.payments())[0]).toMatchObject({ status: "refunded", creditsTakenBack: 100 });
  });
});
