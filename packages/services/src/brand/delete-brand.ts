import type { BrandId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { brands } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { findBrand } from "./find-brand.ts";

/** Recoverable: the brand, its products and its ads stay, out of sight. */
export async function deleteBrand({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: BrandId };
}): Promise<void> {
  await asMember(ctx.db, ctx.userId, async (tx) => {
    await findBrand(tx, input.id);
    await tx.update(brands).set({ deletedAt: ctx.clock.now() }).where(eq(brands.id, input.id));
  });
}
