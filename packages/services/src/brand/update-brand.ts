import type { Brand, UpdateBrandInput } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { brands } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { findAsset } from "../files/find-asset.ts";
import { findBrand, toBrand } from "./find-brand.ts";

/** Changes what is given, leaves the rest; `null` empties a field. */
export async function updateBrand({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: UpdateBrandInput;
}): Promise<Brand> {
  const { id, ...changes } = input;
  return asMember(ctx.db, ctx.userId, async (tx) => {
    await findBrand(tx, id);
    if (changes.logoId) await findAsset(tx, changes.logoId, "logo");
    await tx
      .update(brands)
      .set({ ...changes, updatedAt: ctx.clock.now() })
      .where(eq(brands.id, id));
    return toBrand(ctx, await findBrand(tx, id));
  });
}
