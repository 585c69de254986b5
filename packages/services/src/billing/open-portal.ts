import type { PortalInput } from "@static-engine/contracts";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { ensureCustomer } from "./ensure-customer.ts";
import { limitCalls } from "./limit-calls.ts";

/** The provider's own page for cards, tax numbers and invoices. @throws AppError PAYMENTS_OFF | PAYMENTS_UNAVAILABLE | RATE_LIMITED */
export async function openPortal({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: z.infer<typeof PortalInput>;
}): Promise<{ url: string }> {
  await limitCalls(ctx);
  const { customerId, locale } = await ensureCustomer(ctx);
  const { url } = await ctx.payments.openPortal({
    customerId,
    returnUrl: `${ctx.appUrl}/billing`,
    page: input.page,
    locale,
  });
  return { url: new URL(url, ctx.appUrl).href };
}
