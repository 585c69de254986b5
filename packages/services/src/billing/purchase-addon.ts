import type { Checkout, PurchaseAddonInput } from "@static-engine/contracts";
import type { MemberContext } from "../context.ts";
import { ADDON_KEY } from "./catalogue.ts";
import { openCheckout } from "./open-checkout.ts";

/** A payment page for packs of credits that never expire. @throws AppError PAYMENTS_OFF | PAYMENTS_UNAVAILABLE */
export async function purchaseAddon({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: PurchaseAddonInput;
}): Promise<Checkout> {
  const config = await ctx.config();
  return openCheckout(ctx, {
    kind: "addon",
    lookupKey: ADDON_KEY,
    quantity: input.packs,
    credits: input.packs * config["credits.addon.pack"],
    idempotencyKey: input.idempotencyKey,
  });
}
