import { createHash, randomUUID } from "node:crypto";
import type { BillingInterval, Checkout, CheckoutKind } from "@static-engine/contracts";
import { AppError, CheckoutId } from "@static-engine/contracts";
import { checkouts } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { findPrice } from "./catalogue.ts";
import { ensureCustomer } from "./ensure-customer.ts";

/** Pages that one member can open; each is a call to the provider. */
const PAGES = { max: 60, windowSeconds: 3600 };

type Wish = {
  kind: CheckoutKind;
  lookupKey: string;
  quantity: number;
  /** What is promised now is what is given later, whatever the price list says by then. */
  credits?: number;
  idempotencyKey: string | undefined;
  tierId?: string;
  interval?: BillingInterval;
  orderId?: string;
};

/** The id that one press leads to: the same press again, also at the same moment, names the same checkout. */
function checkoutIdOf(ctx: MemberContext, key: string | undefined): CheckoutId {
  if (!key) return CheckoutId.parse(randomUUID());
  const hash = createHash("sha256").update(`${ctx.userId}\n${key}`).digest("hex");
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return CheckoutId.parse(`${parts.join("-")}-${hash.slice(20, 32)}`);
}

/**
 * Opens a payment page and notes what is to come of it. Nothing is kept where the provider does not answer.
 * @throws AppError PAYMENTS_OFF | PAYMENTS_UNAVAILABLE | PLAN_UNAVAILABLE | RATE_LIMITED
 */
export async function openCheckout(ctx: MemberContext, wish: Wish): Promise<Checkout> {
  const id = checkoutIdOf(ctx, wish.idempotencyKey);
  const [known] = await ctx.db.select().from(checkouts).where(eq(checkouts.id, id));
  const doneUrl = `${ctx.appUrl}/billing/done?checkout=${id}`;
  if (known) return { id, url: known.status === "open" ? known.url : doneUrl };
  await enforceRateLimit(ctx, `checkout:${ctx.userId}`, PAGES);
  const config = await ctx.config();
  const price = await findPrice(ctx.db, wish.lookupKey);
  const { customerId, locale } = await ensureCustomer(ctx);
  const order = {
    idempotencyKey: `checkout:${id}:${price.id}:${customerId}`,
    customerId,
    priceId: price.id,
    quantity: wish.quantity,
    successUrl: doneUrl,
    cancelUrl: `${ctx.appUrl}/billing?left=${id}`,
    locale,
    automaticTax: config["billing.automatic_tax"],
    metadata: {
      app: "static-engine",
      checkoutId: id,
      userId: ctx.userId,
      kind: wish.kind,
      quantity: String(wish.quantity),
      ...(wish.credits ? { credits: String(wish.credits) } : {}),
      ...(wish.tierId ? { tier: wish.tierId, interval: wish.interval ?? "month" } : {}),
      ...(wish.orderId ? { orderId: wish.orderId } : {}),
    },
  };
  const page =
    wish.kind === "subscription"
      ? await ctx.payments.openSubscriptionCheckout(order)
      : await ctx.payments.openPaymentCheckout(order);
  if (!page.url) {
    throw new AppError(
      "PAYMENTS_UNAVAILABLE",
      "This payment page is over. Press again. Nothing was charged.",
    );
  }
  const url = new URL(page.url, ctx.appUrl).href;
  await ctx.db
    .insert(checkouts)
    .values({
      id,
      userId: ctx.userId,
      kind: wish.kind,
      tierId: wish.tierId ?? null,
      interval: wish.interval ?? null,
      packs: wish.kind === "addon" ? wish.quantity : null,
      orderId: wish.orderId ?? null,
      stripeSessionId: page.id,
      url,
      expiresAt: page.expiresAt,
    })
    .onConflictDoNothing();
  return { id, url };
}
