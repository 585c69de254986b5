import type { AdminOrder, AdminOrderPage, ListOrdersInput, UpdateOrderInput } from "@static-engine/contracts";
import { AdId, AppError, TemplateOrderId, UserId } from "@static-engine/contracts";
import {
  adminUsers,
  adRenders,
  assets,
  auditLog,
  canvaOrders,
  generatedAds,
  users,
} from "@static-engine/db/schema";
import { and, desc, eq, ne } from "drizzle-orm";
import type { AdminContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { afterCursor, toPage } from "../paging.ts";
import { moveOrder } from "./move-order.ts";

function selectOrders(ctx: Pick<AdminContext, "db">) {
  return ctx.db
    .select({ order: canvaOrders, email: users.email, copy: generatedAds.copy, key: assets.key })
    .from(canvaOrders)
    .innerJoin(users, eq(users.id, canvaOrders.userId))
    .innerJoin(generatedAds, eq(generatedAds.id, canvaOrders.adId))
    .leftJoin(
      adRenders,
      and(
        eq(adRenders.adId, canvaOrders.adId),
        eq(adRenders.version, generatedAds.version),
        eq(adRenders.ratio, "1:1"),
      ),
    )
    .leftJoin(assets, eq(assets.id, adRenders.assetId))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof selectOrders>>[number];

function toOrder(ctx: Pick<AdminContext, "links">, { order, email, copy, key }: Row): AdminOrder {
  return {
    id: TemplateOrderId.parse(order.id),
    userId: UserId.parse(order.userId),
    email,
    adId: AdId.parse(order.adId),
    headline: copy?.headline ?? "",
    thumbUrl: key ? ctx.links.file(key, 160) : null,
    status: order.status,
    price: order.price,
    currency: order.currency,
    deliveryUrl: order.canvaLink,
    createdAt: order.createdAt.toISOString(),
    updatedAt: order.updatedAt.toISOString(),
  };
}

/** Everybody's template orders that were paid, the newest first. */
export async function listAllOrders({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: ListOrdersInput;
}): Promise<AdminOrderPage> {
  const rows = await selectOrders(ctx)
    .where(
      and(
        input.status ? eq(canvaOrders.status, input.status) : ne(canvaOrders.status, "pending"),
        afterCursor(canvaOrders, input.cursor),
      ),
    )
    .orderBy(desc(canvaOrders.createdAt), desc(canvaOrders.id))
    .limit(input.limit + 1);
  const page = toPage(
    rows.map((row) => ({ ...row, id: row.order.id, createdAt: row.order.createdAt })),
    input.limit,
  );
  return { nextCursor: page.nextCursor, items: page.rows.map((row) => toOrder(ctx, row)) };
}

/** Who worked on an order last; "somebody" where it was the command line or the payment provider. */
async function lastHand(ctx: Pick<AdminContext, "db">, id: string): Promise<string> {
  const [row] = await ctx.db
    .select({ name: adminUsers.name })
    .from(auditLog)
    .leftJoin(adminUsers, eq(adminUsers.id, auditLog.actorId))
    .where(and(eq(auditLog.subjectType, "canva_order"), eq(auditLog.subjectId, id)))
    .orderBy(desc(auditLog.createdAt))
    .limit(1);
  return row?.name ?? "somebody";
}

/**
 * Takes an order up, or delivers it; the member hears of it by mail. The second of two who work on one order is told who
 * was first. @throws AppError NOT_FOUND | CONFLICT
 */
export async function updateOrder({
  ctx,
  input: { id, status, deliveryUrl, seen },
}: {
  ctx: AdminContext;
  input: UpdateOrderInput;
}): Promise<AdminOrder> {
  const move =
    status === "delivered"
      ? ({ to: "delivered", link: deliveryUrl ?? "" } as const)
      : ({ to: "in_progress" } as const);
  try {
    await moveOrder({ ctx, input: { id, move, seen: seen ? new Date(seen) : null } });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "CONFLICT") throw error;
    const by = await lastHand(ctx, id);
    throw new AppError("CONFLICT", `${by} has this order in hand already. Nothing was changed.`, {
      details: { reason: "order_moved", by },
      cause: error,
    });
  }
  const [row] = await selectOrders(ctx).where(eq(canvaOrders.id, id));
  if (!row) throw notFound("order");
  return toOrder(ctx, row);
}
