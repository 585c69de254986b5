import type { Checkout, PurchaseTemplateInput } from "@static-engine/contracts";
import { AppError, CheckoutId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { canvaOrders, checkouts, generatedAds } from "@static-engine/db/schema";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { TEMPLATE_KEY } from "../billing/catalogue.ts";
import { convergeCheckout } from "../billing/effects/converge-checkout.ts";
import { limitCalls } from "../billing/limit-calls.ts";
import { openCheckout } from "../billing/open-checkout.ts";
import { withOwnAccount } from "../billing/with-account.ts";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";

async function requireAd(ctx: MemberContext, adId: string): Promise<void> {
  const [ad] = await asMember(ctx.db, ctx.userId, (tx) =>
    tx
      .select({ status: generatedAds.status })
      .from(generatedAds)
      .where(and(eq(generatedAds.id, adId), isNull(generatedAds.deletedAt))),
  );
  if (!ad) throw notFound("ad");
  if (ad.status !== "completed") {
    throw new AppError("AD_NOT_READY", "This ad is not finished, so there is nothing to make a template of.");
  }
}

/** The order of this ad that is not delivered yet, if there is one. */
async function findOrder(ctx: MemberContext, adId: string) {
  const [order] = await ctx.db
    .select({ id: canvaOrders.id, status: canvaOrders.status })
    .from(canvaOrders)
    .where(
      and(
        eq(canvaOrders.userId, ctx.userId),
        eq(canvaOrders.adId, adId),
        inArray(canvaOrders.status, ["pending", "paid", "in_progress"]),
      ),
    )
    .orderBy(desc(canvaOrders.createdAt))
    .limit(1);
  return order ?? null;
}

async function beginOrder(ctx: MemberContext, adId: string): Promise<string> {
  const config = await ctx.config();
  const [made] = await ctx.db
    .insert(canvaOrders)
    .values({
      userId: ctx.userId,
      adId,
      price: config["billing.price.template"],
      currency: config["billing.currency"],
    })
    .returning({ id: canvaOrders.id });
  if (!made) throw new Error("an inserted order was not returned");
  return made.id;
}

/** The order, kept from being dropped as unpaid for as long as its new page can be paid; `null` if it was. */
async function goOnWith(ctx: MemberContext, orderId: string): Promise<string | null> {
  const [kept] = await ctx.db
    .update(canvaOrders)
    .set({ updatedAt: ctx.clock.now() })
    .where(eq(canvaOrders.id, orderId))
    .returning({ id: canvaOrders.id });
  return kept?.id ?? null;
}

/** The page on which this order can still be paid. One that was paid, of which no event came, takes its effect now. */
async function findOpenPage(ctx: MemberContext, orderId: string): Promise<Checkout | null> {
  const [row] = await ctx.db
    .select()
    .from(checkouts)
    .where(and(eq(checkouts.orderId, orderId), eq(checkouts.status, "open")));
  if (!row) return null;
  const page = await ctx.payments.readCheckout(row.stripeSessionId);
  if (page.status === "open") return { id: CheckoutId.parse(row.id), url: row.url };
  await withOwnAccount(ctx, (effects) => convergeCheckout(effects, page));
  return null;
}

function alreadyOrdered(): AppError {
  return new AppError(
    "ALREADY_ORDERED",
    "A template of this ad is ordered already. See it under Template orders. Nothing was charged.",
  );
}

/**
 * A payment page for an editable template of an ad. An order that was begun and not paid is gone on with.
 * @throws AppError NOT_FOUND | AD_NOT_READY | ALREADY_ORDERED | PAYMENTS_OFF | PAYMENTS_UNAVAILABLE | RATE_LIMITED
 */
export async function purchaseTemplate({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: PurchaseTemplateInput;
}): Promise<Checkout> {
  await limitCalls(ctx);
  await requireAd(ctx, input.adId);
  const known = await findOrder(ctx, input.adId);
  const open = known?.status === "pending" ? await findOpenPage(ctx, known.id) : null;
  if (open) return open;
  const order = known ? await findOrder(ctx, input.adId) : null;
  if (order && order.status !== "pending") throw alreadyOrdered();
  return openCheckout(ctx, {
    kind: "template",
    lookupKey: TEMPLATE_KEY,
    quantity: 1,
    idempotencyKey: input.idempotencyKey,
    orderId: (order && (await goOnWith(ctx, order.id))) ?? (await beginOrder(ctx, input.adId)),
  });
}
