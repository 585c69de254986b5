import { UserId } from "@static-engine/contracts";
import { payments, rateLimits, sessions } from "@static-engine/db/schema";
import { auditLedger } from "@static-engine/services";
import { randomEmail } from "@static-engine/testing";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Client, TestServer } from "./test-server.ts";

export type BillingMember = {
  client: Client;
  userId: UserId;
  available(): Promise<number>;
  tier(): Promise<string>;
  /** Opens a page for a plan and pays on it; events go out by themselves unless they are all lost. */
  subscribe(
    tier: string,
    interval?: "month" | "year",
    card?: string,
  ): Promise<{ checkoutId: string; sessionId: string }>;
  buyAddon(packs?: number): Promise<{ checkoutId: string; sessionId: string }>;
  payments(): Promise<(typeof payments.$inferSelect)[]>;
};

/** The page of the emulator that an address leads to. */
export function sessionOf(url: string): string {
  return url.split("/").at(-1) ?? "";
}

/** A member who signed up with the welcome credits. */
export async function makeBillingMember(server: TestServer): Promise<BillingMember> {
  const { drizzle } = server.container.database;
  // One address signs up more often here than the limit lets it.
  await drizzle.delete(rateLimits);
  const { client } = server.connect();
  const me = await client.member.signup.mutate({ email: randomEmail(), password: "correct horse" });
  const userId = UserId.parse(me.id);
  // Tests move the clock by months.
  await drizzle.update(sessions).set({ expiresAt: new Date("2100-01-01") });
  const read = () => client.member.me.query();
  return {
    client,
    userId,
    available: async () => (await read()).credits.available,
    tier: async () => (await read()).tier,
    async subscribe(tier, interval = "month", card) {
      const page = await client.billing.createCheckout.mutate({ tier, interval });
      const sessionId = sessionOf(page.url);
      server.stripe.pay(sessionId, { card });
      return { checkoutId: page.id, sessionId };
    },
    async buyAddon(packs = 1) {
      const page = await client.billing.purchaseAddon.mutate({ packs });
      const sessionId = sessionOf(page.url);
      server.stripe.pay(sessionId);
      return { checkoutId: page.id, sessionId };
    },
    payments: () =>
      drizzle.select().from(payments).where(eq(payments.userId, userId)).orderBy(payments.createdAt),
  };
}

/** The ledger adds up, whatever has happened. */
export async function expectLedgerInOrder(server: TestServer): Promise<void> {
  expect(await auditLedger(server.container.database.drizzle)).toEqual([]);
}
