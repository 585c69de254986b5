import type { UserId } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { checkouts } from "@static-engine/db/schema";
import type { PaymentCheckout } from "@static-engine/payments";
import { and, eq } from "drizzle-orm";
import type { MemberContext, ServiceContext } from "../context.ts";
import { convergeCheckout } from "./effects/converge-checkout.ts";
import { withAccount, withOwnAccount } from "./with-account.ts";

type Page = Pick<typeof checkouts.$inferSelect, "id" | "stripeSessionId">;

/** A page as it stands, closed unless it is to be kept. One that the provider does not know any more is over. */
export async function readPage(
  ctx: ServiceContext,
  { id, stripeSessionId }: Page,
  { keep }: { keep: boolean },
): Promise<PaymentCheckout | null> {
  try {
    return await (keep
      ? ctx.payments.readCheckout(stripeSessionId)
      : ctx.payments.expireCheckout(stripeSessionId));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "NOT_FOUND") throw error;
    await ctx.db.update(checkouts).set({ status: "expired" }).where(eq(checkouts.id, id));
    return null;
  }
}

/** Closes a page of any member; one that was paid, of which no event has come yet, takes its effect now. */
export async function settlePage(ctx: ServiceContext, userId: UserId, row: Page): Promise<void> {
  const page = await readPage(ctx, row, { keep: false });
  if (page) await withAccount(ctx, userId, (effects) => convergeCheckout(effects, page));
}

/**
 * Closes all pages that this member has open, so that nothing can be paid on them any more.
 * @throws AppError PAYMENTS_UNAVAILABLE where one is still open
 */
export async function closeOwnPages(ctx: MemberContext): Promise<void> {
  const open = await ctx.db
    .select()
    .from(checkouts)
    .where(and(eq(checkouts.userId, ctx.userId), eq(checkouts.status, "open")));
  for (const row of open) {
    const page = await readPage(ctx, row, { keep: false });
    if (!page) continue;
    if (page.status === "open") {
      throw new AppError(
        "PAYMENTS_UNAVAILABLE",
        "A payment page that you have open could not be closed. Try again in a minute. Nothing was charged.",
      );
    }
    await withOwnAccount(ctx, (effects) => convergeCheckout(effects, page));
  }
}
