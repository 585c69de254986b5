import type { Subscription } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { MemberContext } from "../context.ts";
import { convergeInvoice } from "./effects/converge-invoice.ts";
import { convergeSubscription } from "./effects/converge-subscription.ts";
import { readSubscription } from "./read-subscription.ts";
import { withOwnAccount } from "./with-account.ts";

/**
 * Takes over what the provider has made of a change at once; the events that tell the same find it done. Where it
 * cannot, they do it: the change is made, and must not be answered with an error that says that nothing happened.
 */
export async function syncSubscription(ctx: MemberContext, subscriptionId: string): Promise<Subscription> {
  await withOwnAccount(ctx, async (effects) => {
    const found = await ctx.payments.readSubscription(subscriptionId);
    await convergeSubscription(effects, found);
    if (found.latestInvoiceId)
      await convergeInvoice(effects, await ctx.payments.readInvoice(found.latestInvoiceId));
  }).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    ctx.log.warn({ err: error, subscriptionId }, "a change of plan waits for its event");
  });
  return readSubscription({ ctx });
}
