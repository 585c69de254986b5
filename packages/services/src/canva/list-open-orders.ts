import { canvaOrders, users } from "@static-engine/db/schema";
import { asc, eq, inArray } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

/** Orders that somebody has paid for and nobody has delivered, oldest first; for operators. */
export async function listOpenOrders({ ctx }: { ctx: Pick<ServiceContext, "db"> }) {
  const rows = await ctx.db
    .select({ order: canvaOrders, email: users.email })
    .from(canvaOrders)
    .innerJoin(users, eq(users.id, canvaOrders.userId))
    .where(inArray(canvaOrders.status, ["paid", "in_progress"]))
    .orderBy(asc(canvaOrders.createdAt));
  return rows.map(({ order: { id, status, adId, createdAt }, email }) => ({
    id,
    status,
    adId,
    email,
    createdAt: createdAt.toISOString(),
  }));
}
