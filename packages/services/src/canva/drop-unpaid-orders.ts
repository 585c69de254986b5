import { UserId } from "@static-engine/contracts";
import { canvaOrders, checkouts } from "@static-engine/db/schema";
import { and, eq, inArray, lt, notExists } from "drizzle-orm";
import { settlePage } from "../billing/settle-page.ts";
import { withAccount } from "../billing/with-account.ts";
import type { ServiceContext } from "../context.ts";
import { daysBefore } from "../days.ts";

/** A payment page is open for a day; this is when nobody has touched the order for longer. */
const KEPT_DAYS = 2;
const LIMIT = 200;

/**
 * Deletes template orders that were begun and never paid: they would keep their ad for ever. First their pages are
 * closed, so that no payment finds its order gone; one that was paid, of which no event came, takes its effect instead.
 */
export async function dropUnpaidOrders(ctx: ServiceContext): Promise<void> {
  const stale = await ctx.db
    .select({ id: canvaOrders.id, userId: canvaOrders.userId })
    .from(canvaOrders)
    .where(isUnpaid(ctx))
    .limit(LIMIT);
  for (const { id, userId } of stale) {
    await dropOrder(ctx, id, UserId.parse(userId)).catch((error: unknown) => {
      ctx.log.error({ err: error, orderId: id }, "an unpaid order could not be dropped");
    });
  }
}

function isUnpaid(ctx: ServiceContext) {
  const limit = daysBefore(ctx.clock.now(), KEPT_DAYS);
  const hopeful = ctx.db
    .select({ id: checkouts.id })
    .from(checkouts)
    .where(and(eq(checkouts.orderId, canvaOrders.id), eq(checkouts.status, "processing")));
  return and(eq(canvaOrders.status, "pending"), lt(canvaOrders.updatedAt, limit), notExists(hopeful));
}

async function dropOrder(ctx: ServiceContext, id: string, userId: UserId): Promise<void> {
  const open = await ctx.db
    .select()
    .from(checkouts)
    .where(and(eq(checkouts.orderId, id), eq(checkouts.status, "open")));
  // Nobody can be asked about them.
  if (open.length > 0 && ctx.payments.mode === "off") return;
  for (const page of open) await settlePage(ctx, userId, page);
  await withAccount(ctx, userId, async ({ tx }) => {
    const payable = tx
      .select({ id: checkouts.id })
      .from(checkouts)
      .where(and(eq(checkouts.orderId, id), inArray(checkouts.status, ["open", "processing"])));
    await tx.delete(canvaOrders).where(and(eq(canvaOrders.id, id), isUnpaid(ctx), notExists(payable)));
  });
}
