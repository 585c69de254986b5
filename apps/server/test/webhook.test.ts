import { stripeEvents } from "@static-engine/db/schema";
import { signatureOf } from "@static-engine/testing/stripe-emulator";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectLedgerInOrder, makeBillingMember } from "./billing-member.ts";
import { useServer } from "./test-server.ts";

const server = useServer({ payments: true });
const WELCOME = 20;

type Event = ReturnType<typeof server.stripe.events>[number];

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.origin}/webhooks/stripe`, { method: "POST", body, headers });
}

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  );
}

/** The events that came of `work`, none of which was sent. */
async function eventsOf(work: () => Promise<unknown>): Promise<Event[]> {
  const before = server.stripe.events().length;
  await work();
  return server.stripe.events().slice(before);
}

function pick(events: readonly Event[], type: string): Event {
  const found = events.find((event) => event.type === type);
  if (!found) throw new Error(`no ${type} among ${events.map((event) => event.type)}`);
  return found;
}

describe("the webhook", () => {
  beforeEach(() => {
    // Nothing goes out by itself: the tests deliver.
    server.stripe.delivery.loss = 1;
    server.stripe.fault = null;
  });
  afterEach(() => expectLedgerInOrder(server));

  it("refuses a missing, a foreign and an old signature, and writes nothing", async () => {
    const member = await makeBillingMember(server);
    const events = await eventsOf(() => member.subscribe("starter"));
    const body = JSON.stringify(pick(events, "invoice.paid"));
    const now = Math.floor(Date.now() / 1000);
    const { secret } = server.stripe.delivery;
    const attempts: Record<string, string>[] = [
      {},
      { "stripe-signature": "nonsense" },
      { "stripe-signature": signatureOf(body, "whsec_foreign", now) },
      { "stripe-signature": signatureOf(body, secret, now - 301) },
    ];
    for (const headers of attempts) expect((await post(body, headers)).status).toBe(400);
    expect(await member.available()).toBe(WELCOME);
  });

  it("refuses a body over 1 MB before it looks at it", async () => {
    const response = await post("x".repeat(1024 * 1024 + 1), { "stripe-signature": "t=1,v1=0" });
    expect(response.status).toBe(413);
  });

  it("ends the same in every order of completed, created and paid", async () => {
    const types = ["checkout.session.completed", "customer.subscription.created", "invoice.paid"];
    for (const order of permutations(types)) {
      const member = await makeBillingMember(server);
      let checkoutId = "";
      const events = await eventsOf(async () => {
        ({ checkoutId } = await member.subscribe("growth"));
      });
      for (const type of order) expect(await server.stripe.deliver(pick(events, type)), type).toBe(200);
      expect(await member.available(), order.join()).toBe(WELCOME + 400);
      expect(await member.tier()).toBe("growth");
      expect(await member.payments()).toMatchObject([{ status: "paid", amount: 4000, credits: 400 }]);
      const [page] = await server.container.database.drizzle.execute(
        sql`select status from checkouts where id = ${checkoutId}`,
      );
      expect(page).toEqual({ status: "completed" });
    }
  });

  it("lets any single one of the three do the whole work, for the others may be lost", async () => {
    for (const type of ["checkout.session.completed", "invoice.paid"]) {
      const member = await makeBillingMember(server);
      const events = await eventsOf(() => member.subscribe("starter"));
      await server.stripe.deliver(pick(events, type));
      expect(await member.available(), type).toBe(WELCOME + 100);
      expect(await member.tier(), type).toBe("starter");
    }
  });

  it("gives once for the same event fifty times in parallel", async () => {
    const member = await makeBillingMember(server);
    const paid = pick(await eventsOf(() => member.subscribe("starter")), "invoice.paid");
    const answers = await Promise.all(Array.from({ length: 50 }, () => server.stripe.deliver(paid)));
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await member.available()).toBe(WELCOME + 100);
    const rows = await server.container.database.drizzle
      .select()
      .from(stripeEvents)
      .where(eq(stripeEvents.id, paid.id));
    expect(rows).toMatchObject([
      { status: "handled", type: "invoice.paid", apiVersion: "2026-10-28.endive" },
    ]);
  });

  it("takes an update before the creation, and does not fall back to the older state after it", async () => {
    const member = await makeBillingMember(server);
    const events = await eventsOf(async () => {
      await member.subscribe("growth");
      const [subscription] = Object.values(server.stripe.state.subscriptions).slice(-1);
      await server.container
        .createContext({ id: "t", ip: null })
        .payments.cancelAtPeriodEnd(subscription?.id ?? "");
    });
    await server.stripe.deliver(pick(events, "customer.subscription.updated"));
    await server.stripe.deliver(pick(events, "customer.subscription.created"));
    const { subscription } = await member.client.billing.subscription.query();
    expect(subscription?.endsAt).toBe(subscription?.periodEnd);
  });

  it("keeps what it does not know, and does nothing about it", async () => {
    const member = await makeBillingMember(server);
    const events = await eventsOf(() => member.subscribe("starter"));
    const unknown = pick(events, "payment_intent.succeeded");
    expect(await server.stripe.deliver(unknown)).toBe(200);
    const [row] = await server.container.database.drizzle
      .select()
      .from(stripeEvents)
      .where(eq(stripeEvents.id, unknown.id));
    expect(row).toMatchObject({ status: "ignored", payload: { id: unknown.id } });
    expect(await member.available()).toBe(WELCOME);
  });

  it("keeps an event about a customer that is none of ours as ignored", async () => {
    const member = await makeBillingMember(server);
    const paid = pick(await eventsOf(() => member.subscribe("starter")), "invoice.paid");
    const object = { ...paid.data.object, customer: "cus_stranger" };
    const foreign = { ...paid, id: `${paid.id}_foreign`, data: { ...paid.data, object } };
    expect(await server.stripe.deliver(foreign)).toBe(200);
    const [row] = await server.container.database.drizzle
      .select()
      .from(stripeEvents)
      .where(eq(stripeEvents.id, foreign.id));
    expect(row).toMatchObject({ status: "ignored" });
    expect(await member.available()).toBe(WELCOME);
  });

  it("leaves nothing behind when Stripe or the database fails in the middle, and works when it comes again", async () => {
    const member = await makeBillingMember(server);
    const paid = pick(await eventsOf(() => member.subscribe("starter")), "invoice.paid");
    server.stripe.fault = { kind: "status", status: 500 };
    expect(await server.stripe.deliver(paid)).toBe(503);
    server.stripe.fault = null;
    const { drizzle } = server.container.database;
    await drizzle.execute(sql`create function break_grants() returns trigger language plpgsql as
      $$ begin raise exception 'the disk is gone' using errcode = '53100'; end $$`);
    await drizzle.execute(
      sql`create trigger break_grants before insert on credit_grants for each row execute function break_grants()`,
    );
    expect(await server.stripe.deliver(paid)).toBe(503);
    await drizzle.execute(sql`drop trigger break_grants on credit_grants`);
    expect(await member.payments()).toEqual([]);
    expect(await drizzle.select().from(stripeEvents).where(eq(stripeEvents.id, paid.id))).toEqual([]);
    expect(await server.stripe.deliver(paid)).toBe(200);
    expect(await member.available()).toBe(WELCOME + 100);
  });

  it("tells the member's tabs live", async () => {
    const member = await makeBillingMember(server);
    const paid = pick(await eventsOf(() => member.subscribe("starter")), "invoice.paid");
    await server.stripe.deliver(paid);
    const rows = await server.container.database.drizzle.execute(
      sql`select body ->> 'type' as type, body ->> 'what' as what from user_events where user_id = ${member.userId}`,
    );
    expect([...rows]).toEqual(
      expect.arrayContaining([
        { type: "credits.changed", what: null },
        { type: "billing.changed", what: "subscription" },
        { type: "billing.changed", what: "payment" },
      ]),
    );
  });
});
