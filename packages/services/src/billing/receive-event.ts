import type { UserId } from "@static-engine/contracts";
import type { Drizzle, Tx } from "@static-engine/db";
import { stripeEvents } from "@static-engine/db/schema";
import type { PaymentEvent } from "@static-engine/payments";
import { eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { applyEvent, isHandled } from "./apply-event.ts";

type Outcome = "handled" | "ignored" | "known";

async function isKnown(ctx: ServiceContext, id: string): Promise<boolean> {
  const rows = await ctx.db.select({ id: stripeEvents.id }).from(stripeEvents).where(eq(stripeEvents.id, id));
  return rows.length > 0;
}

/** Writes the event down; false when it was there already. */
async function store(
  db: Pick<Drizzle | Tx, "insert">,
  event: PaymentEvent,
  status: "handled" | "ignored",
): Promise<boolean> {
  const { id, type, apiVersion, objectId, payload, happenedAt } = event;
  const written = await db
    .insert(stripeEvents)
    .values({ id, type, apiVersion, objectId, payload, happenedAt, status })
    .onConflictDoNothing()
    .returning({ id: stripeEvents.id });
  return written.length > 0;
}

/** The event's row and its effects are one transaction: either both are there, or Stripe sends it again. */
async function handle(ctx: ServiceContext, event: PaymentEvent): Promise<Outcome> {
  if (!isHandled(event.type)) return (await store(ctx.db, event, "ignored")) ? "ignored" : "known";
  if (await isKnown(ctx, event.id)) return "known";
  const config = await ctx.config();
  let touched: UserId[] = [];
  const outcome = await ctx.db.transaction(async (tx): Promise<Outcome> => {
    // A copy that arrives meanwhile waits here until the first is done, and then finds it.
    if (!(await store(tx, event, "handled"))) return "known";
    touched = await applyEvent(ctx, { tx, config }, event);
    if (touched.length > 0) return "handled";
    await tx.update(stripeEvents).set({ status: "ignored" }).where(eq(stripeEvents.id, event.id));
    return "ignored";
  });
  for (const userId of touched) ctx.hints.notify(userId);
  return outcome;
}

/**
 * Takes a webhook's raw body. Whatever fails leaves nothing behind, and throws, so that the provider sends it again.
 * @throws AppError REQUEST_REJECTED for a body that the provider did not sign
 */
export async function receiveEvent({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { body: Uint8Array; signature: string | undefined; apiVersion: string };
}): Promise<Outcome> {
  const event = ctx.payments.readEvent(input.body, input.signature);
  if (event.apiVersion !== input.apiVersion) {
    // Effects come from objects that are read through our own version; what is said here is that somebody should
    // look at the endpoint's settings.
    const told = { eventId: event.id, found: event.apiVersion, expected: input.apiVersion };
    ctx.log.error(told, "the webhook endpoint sends events of another API version");
  }
  return handle(ctx, event);
}
