import type { CheckoutId, CheckoutState } from "@static-engine/contracts";
import { CheckoutId as CheckoutIdSchema } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { checkouts, payments } from "@static-engine/db/schema";
import { and, desc, eq, gte } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";

/** What has become of a payment page, as far as we have heard. */
export async function readCheckout({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: CheckoutId };
}): Promise<CheckoutState> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const [row] = await tx.select().from(checkouts).where(eq(checkouts.id, input.id));
    if (!row) throw notFound("checkout");
    const isPlan = row.kind === "subscription";
    const [paid] = await tx
      .select({ credits: payments.credits })
      .from(payments)
      .where(
        isPlan
          ? and(eq(payments.kind, "subscription"), gte(payments.updatedAt, row.createdAt))
          : eq(payments.stripeCheckoutId, row.stripeSessionId),
      )
      .orderBy(desc(payments.createdAt))
      .limit(1);
    return {
      id: CheckoutIdSchema.parse(row.id),
      kind: row.kind,
      status: row.status,
      tier: row.tierId,
      credits: row.status === "completed" ? (paid?.credits ?? 0) : 0,
    };
  });
}
