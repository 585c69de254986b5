import type { Brand, BrandId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import type { MemberContext } from "../context.ts";
import { findBrand, toBrand } from "./find-brand.ts";

export async function getBrand({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: BrandId };
}): Promise<Brand> {
  return asMember(ctx.db, ctx.userId, async (tx) => toBrand(ctx, await findBrand(tx, input.id)));
}
