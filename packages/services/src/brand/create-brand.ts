import type { Brand, CreateBrandInput } from "@static-engine/contracts";
import { BrandId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { brands } from "@static-engine/db/schema";
import type { MemberContext } from "../context.ts";
import { findAsset } from "../files/find-asset.ts";
import { findBrand, toBrand } from "./find-brand.ts";

/** @throws AppError NOT_FOUND if the logo is not the member's */
export async function createBrand({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: CreateBrandInput;
}): Promise<Brand> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    if (input.logoId) await findAsset(tx, input.logoId, "logo");
    const [created] = await tx
      .insert(brands)
      .values({ ...input, userId: ctx.userId })
      .returning({ id: brands.id });
    return toBrand(ctx, await findBrand(tx, BrandId.parse(created?.id)));
  });
}
