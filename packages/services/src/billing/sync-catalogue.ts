import { stripePrices } from "@static-engine/db/schema";
import type { CataloguePrice } from "@static-engine/payments";
import { and, eq, ne, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { catalogueOf } from "./catalogue.ts";
import { listTiers } from "./tiers.ts";

/** Makes the provider's products and prices what ours are, and remembers which price sells what. Safe to repeat. */
export async function syncCatalogue({
  ctx,
}: {
  ctx: Pick<ServiceContext, "db" | "config" | "payments">;
}): Promise<CataloguePrice[]> {
  const [config, tiers] = await Promise.all([ctx.config(), listTiers(ctx.db)]);
  const prices = await ctx.payments.syncCatalogue(catalogueOf(config, tiers));
  await ctx.db.transaction(async (tx) => {
    for (const { priceId, lookupKey, kind, plan, amount, currency } of prices) {
      await tx
        .update(stripePrices)
        .set({ isActive: false })
        .where(and(eq(stripePrices.lookupKey, lookupKey), ne(stripePrices.id, priceId)));
      await tx
        .insert(stripePrices)
        .values({
          id: priceId,
          lookupKey,
          kind,
          tierId: plan?.tierId ?? null,
          interval: plan?.interval ?? null,
          amount,
          currency,
        })
        .onConflictDoUpdate({ target: stripePrices.id, set: { isActive: sql`true` } });
    }
  });
  return prices;
}
