import { TemplateOrderId } from "@static-engine/contracts";
import {
  auditLog,
  billingDifferences,
  canvaOrders,
  mailOutbox,
  referrals,
  stripeEvents,
  subscriptions,
} from "@static-engine/db/schema";
import { createSmtpMailer } from "@static-engine/mail";
import { moveOrder, reconcile, replayEvent, sendMails, sweepBilling } from "@static-engine/services";
import { randomEmail } from "@static-engine/testing";
import { startSmtpEmulator } from "@static-engine/testing/smtp-emulator";
import { and, eq, isNull } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeAdmin } from "./admins.ts";
import { expectLedgerInOrder, makeBillingMember, sessionOf } from "./billing-member.ts";
import { useServer } from "./test-server.ts";
import { failureOf, makeWorkspace, readyConcept } from "./workspace.ts";

const server = useServer({ payments: true });
const WELCOME = 20;
const stripe = () => server.stripe;
const db = () => server.container.database.drizzle;
const context = () => server.container.createContext({ id: "test", ip: null });

beforeEach(() => {
  stripe().delivery.loss = 0;
});
afterEach(() => expectLedgerInOrder(server));

describe("the comparison with Stripe", () => {
  it("finds nothing where every event arrived", async () => {
    const member = await makeBillingMember(server);
    await member.subscribe("starter");
    await member.buyAddon();
    await stripe().flush();
    expect(await reconcile({ ctx: context(), input: { repair: false } })).toEqual([]);
  });

  it("asked for by an admin says in the log how it ended, also where it came to nothing", async () => {
    const { client, id } = await makeAdmin(server, "super_admin");
    await client.admin.system.reconcile.mutate({ repair: false });
    stripe().fault = { kind: "status", status: 500 };
    const call = client.admin.system.reconcile.mutate({ repair: true });
    expect((await failureOf(call)).code).toBe("PAYMENTS_UNAVAILABLE");
    stripe().fault = null;
    const rows = await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, "billing"))
      .orderBy(auditLog.id);
    expect(rows.map(({ actorId, action, after }) => [actorId, action, after])).toEqual([
      [id, "system.reconcile", { outcome: "begun" }],
      [id, "system.reconcile", { outcome: "done", found: 0, repaired: 0 }],
      [id, "system.repairBilling", { outcome: "begun" }],
      [id, "system.repairBilling", { outcome: "failed", code: "PAYMENTS_UNAVAILABLE" }],
    ]);
  });

  it("names what was lost, repairs it, and finds nothing afterwards", async () => {
    stripe().delivery.loss = 1;
    const member = await makeBillingMember(server);
    await member.subscribe("growth");
    await member.buyAddon(2);
    const buyer = await makeBillingMember(server);
    await buyer.buyAddon();
    const charge = Object.values(stripe().state.charges).at(-1);
    stripe().refund(charge?.payment_intent ?? "", 750);
    const found = await reconcile({ ctx: context(), input: { repair: false } });
    expect(found.map(({ kind }) => kind).sort()).toEqual(["checkout", "checkout", "invoice", "subscription"]);
    expect(await member.available()).toBe(WELCOME);
    await reconcile({ ctx: context(), input: { repair: true } });
    expect(await member.available()).toBe(WELCOME + 400 + 200);
    expect(await member.tier()).toBe("growth");
    expect(await buyer.available()).toBe(WELCOME + 50);
    expect(await reconcile({ ctx: context(), input: { repair: true } })).toEqual([]);
    const open = await db().select().from(billingDifferences).where(isNull(billingDifferences.repairedAt));
    expect(open).toEqual([]);
  });

  it("takes a plan back that Stripe does not know", async () => {
    const member = await makeBillingMember(server);
    await member.subscribe("starter");
    await stripe().flush();
    const [row] = await db().select().from(subscriptions).where(eq(subscriptions.userId, member.userId));
    delete stripe().state.subscriptions[row?.stripeSubscriptionId ?? ""];
    const found = await reconcile({ ctx: context(), input: { repair: true } });
    expect(found).toMatchObject([{ kind: "subscription", theirs: "nothing", isRepaired: true }]);
    expect(await member.tier()).toBe("free");
  });
});

describe("an operator", () => {
  it("replays an event: what the object is now takes effect, and nothing is given twice", async () => {
    const member = await makeBillingMember(server);
    await member.subscribe("starter");
    await stripe().flush();
    const [payment] = await member.payments();
    const [row] = await db()
      .select()
      .from(stripeEvents)
      .where(
        and(eq(stripeEvents.type, "invoice.paid"), eq(stripeEvents.objectId, payment?.stripeInvoiceId ?? "")),
      );
    await replayEvent({ ctx: context(), input: { id: row?.id ?? "" } });
    expect(await member.available()).toBe(WELCOME + 100);
    const [after] = await db()
      .select()
      .from(stripeEvents)
      .where(eq(stripeEvents.id, row?.id ?? ""));
    expect(after).toMatchObject({ status: "handled", replayedAt: expect.any(Date) });
    await expect(replayEvent({ ctx: context(), input: { id: "evt_none" } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("makes and delivers a template that was paid for, and the member hears of each step", async () => {
    const workspace = await makeWorkspace(server);
    const { client, brand, product } = workspace;
    const concept = await readyConcept(client, product);
    const run = await client.generation.create.mutate({
      brandId: brand.id,
      productId: product.id,
      conceptId: concept.id,
    });
    const [ad] = (await client.generation.results.query({ id: run.id })).ads;
    const adId = ad?.id;
    if (!adId) throw new Error("a run has ads");
    await expect(client.canva.purchase.mutate({ adId })).rejects.toMatchObject({
      data: { app: { code: "AD_NOT_READY" } },
    });
    await server.container.database.sql`update generated_ads set status = 'completed' where id = ${adId}`;
    const page = await client.canva.purchase.mutate({ adId });
    expect((await client.canva.orders.query()).items).toEqual([]);
    // The same page again, not a second one that could be paid too.
    expect(await client.canva.purchase.mutate({ adId })).toEqual(page);
    stripe().pay(sessionOf(page.url));
    await stripe().flush();
    await expect(client.canva.purchase.mutate({ adId })).rejects.toMatchObject({
      data: { app: { code: "ALREADY_ORDERED" } },
    });
    const [order] = (await client.canva.orders.query()).items;
    expect(order).toMatchObject({ status: "paid", price: 2900, adId });
    const id = TemplateOrderId.parse(order?.id);
    const ctx = context();
    await moveOrder({ ctx, input: { id, move: { to: "in_progress" }, seen: null } });
    await moveOrder({ ctx, input: { id, move: { to: "delivered", link: "canva.com/d/x" }, seen: null } });
    expect((await client.canva.orders.query()).items).toMatchObject([
      { status: "delivered", link: "https://canva.com/d/x" },
    ]);
    await expect(
      moveOrder({ ctx, input: { id, move: { to: "in_progress" }, seen: null } }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    const userId = (await client.member.me.query()).id;
    const rows = await db().select().from(mailOutbox).where(eq(mailOutbox.userId, userId));
    const ofOrders = rows.map(({ template }) => template).filter((template) => template.startsWith("order_"));
    expect(ofOrders.sort()).toEqual(["order_delivered", "order_in_progress", "order_paid"]);
    const [payment] = (await client.billing.history.query()).items;
    stripe().refund(Object.values(stripe().state.charges).at(-1)?.payment_intent ?? "");
    await stripe().flush();
    expect(payment?.kind).toBe("template");
    expect((await client.canva.orders.query()).items).toMatchObject([{ status: "refunded" }]);
  });
});

describe("a friend's first payment", () => {
  it("rewards who brought them, once, and shows it in the ledger", async () => {
    const referrer = await makeBillingMember(server);
    const { code, reward } = await referrer.client.billing.referrals.query();
    const { client } = server.connect();
    await client.member.signup.mutate({
      email: randomEmail(),
      password: "correct horse",
      referralCode: code,
    });
    for (let purchase = 0; purchase < 2; purchase += 1) {
      const page = await client.billing.purchaseAddon.mutate({});
      stripe().pay(sessionOf(page.url));
      await stripe().flush();
    }
    expect(await referrer.available()).toBe(WELCOME + reward);
    expect(await referrer.client.billing.referrals.query()).toMatchObject({ friends: 1, credits: reward });
    const { items } = await referrer.client.billing.usage.query();
    expect(items[0]).toMatchObject({ kind: "grant", reason: "referral", available: reward });
    expect(await db().select().from(referrals)).toHaveLength(1);
  });

  it.each(["refund", "dispute"])("takes the reward back when it goes back whole by a %s", async (way) => {
    const referrer = await makeBillingMember(server);
    const { code, reward } = await referrer.client.billing.referrals.query();
    const { client } = server.connect();
    const friend = { email: randomEmail(), password: "correct horse", referralCode: code };
    await client.member.signup.mutate(friend);
    const buy = async () => {
      stripe().pay(sessionOf((await client.billing.purchaseAddon.mutate({})).url));
      await stripe().flush();
      return Object.values(stripe().state.charges).at(-1)?.payment_intent ?? "";
    };
    const intent = await buy();
    expect(await referrer.available()).toBe(WELCOME + reward);
    if (way === "refund") {
      stripe().refund(intent, 100);
      await stripe().flush();
      expect(await referrer.available()).toBe(WELCOME + reward);
      stripe().refund(intent);
    } else {
      const { id } = stripe().openDispute(intent);
      stripe().closeDispute(id, "lost");
    }
    await stripe().flush();
    expect(await referrer.available()).toBe(WELCOME);
    expect(await referrer.client.billing.referrals.query()).toMatchObject({ friends: 1, credits: 0 });
    await buy();
    expect(await referrer.available()).toBe(WELCOME);
  });

  it("is nothing for a code that nobody has, and the sign-up goes on", async () => {
    const { client } = server.connect();
    const me = await client.member.signup.mutate({
      email: randomEmail(),
      password: "correct horse",
      referralCode: "nobody",
    });
    expect(me.credits.available).toBe(WELCOME);
  });
});

describe("the days of a brand", () => {
  it("count its own runs alone, while the balance stays that of the account", async () => {
    const { client, brand, product } = await makeWorkspace(server);
    const other = await client.brand.create.mutate({ name: "Second", industry: brand.industry });
    const concept = await readyConcept(client, product);
    const subject = { brandId: brand.id, productId: product.id, conceptId: concept.id };
    await client.generation.cancel.mutate({ id: (await client.generation.create.mutate(subject)).id });
    const released = async (caller: typeof client, brandId?: typeof brand.id) => {
      const { days, balance } = await caller.billing.usage.query(brandId ? { brandId } : {});
      return [days.at(-1)?.released, balance.available];
    };
    expect(await released(client)).toEqual([5, WELCOME]);
    expect(await released(client, brand.id)).toEqual([5, WELCOME]);
    expect(await released(client, other.id)).toEqual([0, WELCOME]);
    const stranger = await makeWorkspace(server);
    expect(await released(stranger.client, brand.id)).toEqual([0, WELCOME]);
  });
});

describe("mail", () => {
  it("waits while the server is down, goes out in the member's language, and only once", async () => {
    const smtp = await startSmtpEmulator();
    const mailer = createSmtpMailer({ url: smtp.url, from: "Static Engine <no-reply@example.test>" });
    const ctx = { ...context(), mailer };
    const member = await makeBillingMember(server);
    await member.client.member.update.mutate({ locale: "ru" });
    // The link that proves the address is too old by the time that this test sends.
    await db().delete(mailOutbox);
    await member.subscribe("starter", "month", "4000000000000341");
    stripe().advanceTo(new Date(stripe().now().getTime() + 32 * 86_400_000));
    await stripe().flush();
    smtp.isRefusing = true;
    expect(await sendMails({ ctx })).toEqual({ sent: 0 });
    smtp.isRefusing = false;
    const waiting = await db().select().from(mailOutbox).where(isNull(mailOutbox.sentAt));
    expect(waiting.map(({ template }) => template)).toContain("payment_failed");
    expect(await sendMails({ ctx })).toEqual({ sent: waiting.length });
    expect(await sendMails({ ctx })).toEqual({ sent: 0 });
    expect(smtp.received).toHaveLength(waiting.length);
    expect(smtp.received.join()).toContain("Subject: =?UTF-8?");
    await smtp.close();
  });
});

describe("the ledger as a file", () => {
  it("is the member's own, whole, and safe to open in a spreadsheet", async () => {
    const { client, cookie } = server.connect();
    await client.member.signup.mutate({ email: randomEmail(), password: "correct horse" });
    const response = await fetch(`${server.origin}/downloads/ledger.csv`, { headers: { cookie: cookie() } });
    expect(response.headers.get("content-disposition")).toContain("static-engine-ledger.csv");
    const [head, line] = (await response.text()).split("\r\n");
    expect(head).toContain("time,kind,available,held,balance,reason,subject,run,id");
    expect(line).toMatch(/,grant,20,0,20,signup,/);
    expect((await fetch(`${server.origin}/downloads/ledger.csv`)).status).toBe(401);
  });
});

describe("a template order that nobody pays", () => {
  async function readyAd() {
    const { client, brand, product } = await makeWorkspace(server);
    const concept = await readyConcept(client, product);
    const input = { brandId: brand.id, productId: product.id, conceptId: concept.id };
    const run = await client.generation.create.mutate(input);
    const [ad] = (await client.generation.results.query({ id: run.id })).ads;
    if (!ad) throw new Error("a run has ads");
    await server.container.database.sql`update generated_ads set status = 'completed' where id = ${ad.id}`;
    const orders = async () => {
      const rows = await db().select().from(canvaOrders).where(eq(canvaOrders.adId, ad.id));
      return rows.map(({ status }) => status);
    };
    return { orders, order: () => client.canva.purchase.mutate({ adId: ad.id }) };
  }
  const wait = (days: number) => stripe().advanceTo(new Date(stripe().now().getTime() + days * 86_400_000));

  it("is dropped once its page is over, and not while one can be paid or was paid", async () => {
    const [left, paid, again] = [await readyAd(), await readyAd(), await readyAd()];
    await left.order();
    const page = await paid.order();
    await again.order();
    stripe().delivery.loss = 1;
    stripe().pay(sessionOf(page.url));
    wait(3);
    const second = await again.order();
    await sweepBilling({ ctx: context() });
    expect(await left.orders()).toEqual([]);
    expect(await paid.orders()).toEqual(["paid"]);
    expect(await again.orders()).toEqual(["pending"]);
    stripe().delivery.loss = 0;
    stripe().pay(sessionOf(second.url));
    await stripe().flush();
    expect(await again.orders()).toEqual(["paid"]);
  });
});
