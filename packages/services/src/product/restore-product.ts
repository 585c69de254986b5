import type { Product, ProductId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { products } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { assertRoom } from "./assert-room.ts";
import { findProduct, toProduct } from "./find-product.ts";

/** Brings a deleted product back; one that is not deleted stays as it is. */
export async function restoreProduct({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: ProductId };
}): Promise<Product> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    await tx.update(products).set({ deletedAt: null }).where(eq(products.id, input.id));
    const row = await findProduct(tx, input.id);
    await assertRoom(tx, row.product.brandId, 0);
    return toProduct(ctx, row);
  });
}
