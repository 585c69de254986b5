import { AppError, PRODUCTS_PER_BRAND } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { products } from "@static-engine/db/schema";
import { and, count, eq, isNull } from "drizzle-orm";

/** Refuses more products than a brand can hold. @throws AppError VALIDATION with the reason `too_many_products` */
export async function assertRoom(tx: Tx, brandId: string, more: number): Promise<void> {
  const [row] = await tx
    .select({ there: count() })
    .from(products)
    .where(and(eq(products.brandId, brandId), isNull(products.deletedAt)));
  if ((row?.there ?? 0) + more <= PRODUCTS_PER_BRAND) return;
  throw new AppError(
    "VALIDATION",
    `A brand can hold ${PRODUCTS_PER_BRAND} products at most. Delete some first, or use another brand; nothing was saved and nothing was charged.`,
    { details: { reason: "too_many_products", limit: PRODUCTS_PER_BRAND } },
  );
}
