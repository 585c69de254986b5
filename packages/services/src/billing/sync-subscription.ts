import type { Subscription } from "@static-engine/contracts";
import type { MemberContext } from "../context.ts";
import { convergeInvoice } from "./effects/converge-invoice.ts";
import { convergeSubscription } from "./effects/converge-subscription.ts";
import { readSubscription } from "./read-subscription.ts";
import { withAccount } from "./with-account.ts";

/** Takes over what the provider has made of a change at once; the events that tell the same find it done. */
export async function syncSubscription(ctx: MemberContext, subscriptionId: string): Promise<Subscription> {
  await withAccount(ctx, ctx.userId, async (effects) => {
    const found = await ctx.payments.readSubscription(subscriptionId);
    await convergeSubscription(effects, found);
    if (found.latestInvoiceId)
      await convergeInvoice(effects, await ctx.payments.readInvoice(found.latestInvoiceId));
  });
  return readSubscription({ ctx });
}
