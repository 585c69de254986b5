import type { Brand, BrandId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { brands } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { findBrand, toBrand } from "./find-brand.ts";

/** Brings a deleted brand back; one that is not deleted stays as it is. */
export async function restoreBrand({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: BrandId };
}): Promise<Brand> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    await tx.update(brands).set({ deletedAt: null }).where(eq(brands.id, input.id));
    return toBrand(ctx, await findBrand(tx, input.id));
  });
}
