import type { ListProductsInput, ProductPage } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { products } from "@static-engine/db/schema";
import { and, desc, eq, isNull, like, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { afterCursor, containsPattern, toPage } from "../paging.ts";
import { selectProducts, toProduct } from "./find-product.ts";

export async function listProducts({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListProductsInput;
}): Promise<ProductPage> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const found = await selectProducts(tx)
      .where(
        and(
          isNull(products.deletedAt),
          input.brandId ? eq(products.brandId, input.brandId) : undefined,
          afterCursor(products, input.cursor),
          input.search ? like(sql`lower(${products.name})`, containsPattern(input.search)) : undefined,
        ),
      )
      .orderBy(desc(products.createdAt), desc(products.id))
      .limit(input.limit + 1);
    const page = toPage(
      found.map((row) => ({ ...row, id: row.product.id, createdAt: row.product.createdAt })),
      input.limit,
    );
    return { items: page.rows.map((row) => toProduct(ctx, row)), nextCursor: page.nextCursor };
  });
}
