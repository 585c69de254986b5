import type { ProductId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { products } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { findProduct } from "./find-product.ts";

/** Recoverable: the product and its ads stay, out of sight. */
export async function deleteProduct({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: ProductId };
}): Promise<void> {
  await asMember(ctx.db, ctx.userId, async (tx) => {
    await findProduct(tx, input.id);
    await tx.update(products).set({ deletedAt: ctx.clock.now() }).where(eq(products.id, input.id));
  });
}
