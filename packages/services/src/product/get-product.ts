import type { Product, ProductId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import type { MemberContext } from "../context.ts";
import { findProduct, toProduct } from "./find-product.ts";

export async function getProduct({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: ProductId };
}): Promise<Product> {
  return asMember(ctx.db, ctx.userId, async (tx) => toProduct(ctx, await findProduct(tx, input.id)));
}
