import { mailOutbox } from "@static-engine/db/schema";
import { endHold, holdCredits, sweepBilling, sweepCredits } from "@static-engine/services";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach } from "vitest";
import type { BillingMember } from "./billing-member.ts";
import { expectLedgerInOrder, makeBillingMember } from "./billing-member.ts";
import { useServer } from "./test-server.ts";

/** The credits that a member signs up with. */
export const WELCOME = 20;
const DAY = 86_400_000;
const STEP_DAYS = 3;

/** A server that takes payments, with a clock that can be moved; the ledger is in order after each test. */
export function useBilling() {
  const server = useServer({ payments: true, worker: true });
  const stripe = () => server.stripe;
  const db = () => server.container.database.drizzle;
  const context = () => server.container.createContext({ id: "test", ip: null });
  const later = (days: number) => new Date(stripe().now().getTime() + days * DAY);

  beforeEach(() => {
    stripe().fault = null;
    stripe().delivery.loss = 0;
  });
  afterEach(() => expectLedgerInOrder(server));

  return {
    server,
    stripe,
    db,
    context,
    later,
    /** Moves the clock and lets everything that it brings about arrive. */
    async advance(days: number): Promise<void> {
      for (let left = days; left > 0; left -= STEP_DAYS) {
        stripe().advanceTo(later(Math.min(left, STEP_DAYS)));
        await stripe().flush();
        await sweepCredits({ ctx: context() });
        await sweepBilling({ ctx: context() });
      }
    },
    async spend(member: BillingMember, amount: number): Promise<void> {
      const key = crypto.randomUUID();
      const now = stripe().now();
      const order = {
        userId: member.userId,
        amount,
        key,
        reason: "run" as const,
        jobId: null,
        expiresAt: later(1),
        now,
      };
      const { holdId } = await holdCredits(db(), order);
      await endHold(db(), { holdId: holdId ?? "", settle: amount, reason: "run", now });
    },
    async mails(member: BillingMember): Promise<string[]> {
      const rows = await db().select().from(mailOutbox).where(eq(mailOutbox.userId, member.userId));
      return rows.map(({ template }) => template);
    },
    async subscribed(tier: string, interval: "month" | "year" = "month", card?: string) {
      const member = await makeBillingMember(server);
      await member.subscribe(tier, interval, card);
      await stripe().flush();
      return member;
    },
    async plan(member: BillingMember) {
      return (await member.client.billing.subscription.query()).subscription;
    },
    /** Of the payment provider. */
    customerOf(member: BillingMember): string {
      const found = Object.values(stripe().state.customers).find(
        (it) => it.metadata.userId === member.userId,
      );
      return found?.id ?? "";
    },
    async lastIntent(member: BillingMember): Promise<string> {
      const rows = await member.payments();
      return rows.at(-1)?.stripePaymentIntentId ?? "";
    },
  };
}
