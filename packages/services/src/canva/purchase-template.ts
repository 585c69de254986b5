import type { Checkout, PurchaseTemplateInput } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { canvaOrders, generatedAds } from "@static-engine/db/schema";
import { and, eq, gt, isNull } from "drizzle-orm";
import { TEMPLATE_KEY } from "../billing/catalogue.ts";
import { openCheckout } from "../billing/open-checkout.ts";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";

const DAY_MS = 86_400_000;

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

/** An order that was begun and not paid is gone on with, so that leaving the page does not pile orders up. */
async function beginOrder(ctx: MemberContext, adId: string): Promise<string> {
  const config = await ctx.config();
  const recent = new Date(ctx.clock.now().getTime() - DAY_MS);
  const [open] = await ctx.db
    .select({ id: canvaOrders.id })
    .from(canvaOrders)
    .where(
      and(
        eq(canvaOrders.userId, ctx.userId),
        eq(canvaOrders.adId, adId),
        eq(canvaOrders.status, "pending"),
        gt(canvaOrders.createdAt, recent),
      ),
    );
  if (open) return open.id;
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

/**
 * A payment page for an editable template of an ad.
 * @throws AppError NOT_FOUND | AD_NOT_READY | PAYMENTS_OFF | PAYMENTS_UNAVAILABLE
 */
export async function purchaseTemplate({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: PurchaseTemplateInput;
}): Promise<Checkout> {
  await requireAd(ctx, input.adId);
  return openCheckout(ctx, {
    kind: "template",
    lookupKey: TEMPLATE_KEY,
    quantity: 1,
    idempotencyKey: input.idempotencyKey,
    orderId: await beginOrder(ctx, input.adId),
  });
}
