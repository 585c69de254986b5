import type { BrandPage, ListBrandsInput } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { brands } from "@static-engine/db/schema";
import { and, desc, isNull, like, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { afterCursor, containsPattern, toPage } from "../paging.ts";
import { selectBrands, toBrand } from "./find-brand.ts";

export async function listBrands({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListBrandsInput;
}): Promise<BrandPage> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const found = await selectBrands(tx)
      .where(
        and(
          isNull(brands.deletedAt),
          afterCursor(brands, input.cursor),
          input.search ? like(sql`lower(${brands.name})`, containsPattern(input.search)) : undefined,
        ),
      )
      .orderBy(desc(brands.createdAt), desc(brands.id))
      .limit(input.limit + 1);
    const page = toPage(
      found.map((row) => ({ ...row, id: row.brand.id, createdAt: row.brand.createdAt })),
      input.limit,
    );
    return { items: page.rows.map((row) => toBrand(ctx, row)), nextCursor: page.nextCursor };
  });
}
