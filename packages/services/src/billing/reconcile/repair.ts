import type { ServiceContext } from "../../context.ts";
import { convergeDispute, convergeRefunds } from "../effects/converge-charge.ts";
import { convergeCheckout } from "../effects/converge-checkout.ts";
import { convergeInvoice } from "../effects/converge-invoice.ts";
import { takeOverSubscription } from "../take-over-subscription.ts";
import { withAccount } from "../with-account.ts";
import type { Difference } from "./find-differences.ts";

/** Takes over what the provider says: the same that the lost event would have done. */
export async function repairDifference(
  ctx: ServiceContext,
  found: Pick<Difference, "kind" | "objectId" | "userId">,
) {
  const { kind, objectId, userId } = found;
  await withAccount(ctx, userId, async (effects) => {
    if (kind === "subscription") await takeOverSubscription(effects, objectId);
    else if (kind === "invoice") await convergeInvoice(effects, await ctx.payments.readInvoice(objectId));
    else if (kind === "checkout") await convergeCheckout(effects, await ctx.payments.readCheckout(objectId));
    else if (kind === "dispute") await convergeDispute(effects, await ctx.payments.readDispute(objectId));
    else await convergeRefunds(effects, await ctx.payments.readCharge(objectId));
  });
}
