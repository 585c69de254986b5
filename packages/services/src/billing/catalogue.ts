import type { BillingInterval, Config } from "@static-engine/contracts";
import { AppError, BillingInterval as Interval } from "@static-engine/contracts";
import type { Drizzle } from "@static-engine/db";
import { stripePrices } from "@static-engine/db/schema";
import type { CatalogueItem } from "@static-engine/payments";
import { and, eq } from "drizzle-orm";
import type { Tier } from "./tiers.ts";

export const ADDON_KEY = "static_engine_addon";
export const TEMPLATE_KEY = "static_engine_template";

export function planKey(tierId: string, interval: BillingInterval): string {
  return `static_engine_${tierId}_${interval}`;
}

function priceOf(tier: Tier, interval: BillingInterval): number {
  return interval === "month" ? tier.priceMonth : tier.priceYear;
}

/** Everything with a price, as the payment provider has to know it. */
export function catalogueOf(config: Config, tiers: readonly Tier[]): CatalogueItem[] {
  const currency = config["billing.currency"];
  const plans = tiers.flatMap((tier) =>
    Interval.options
      .filter((interval) => priceOf(tier, interval) > 0)
      .map((interval) => ({
        lookupKey: planKey(tier.id, interval),
        kind: "subscription" as const,
        plan: { tierId: tier.id, interval },
        name: `Static Engine ${tier.name}`,
        amount: priceOf(tier, interval),
        currency,
      })),
  );
  return [
    ...plans,
    {
      lookupKey: ADDON_KEY,
      kind: "addon",
      plan: null,
      name: `${config["credits.addon.pack"]} Static Engine credits`,
      amount: config["billing.price.addon"],
      currency,
    },
    {
      lookupKey: TEMPLATE_KEY,
      kind: "template",
      plan: null,
      name: "Editable template of an ad",
      amount: config["billing.price.template"],
      currency,
    },
  ];
}

/**
 * The provider's price behind a key.
 * @throws AppError PLAN_UNAVAILABLE where prices were never synchronised
 */
export async function findPrice(db: Drizzle, lookupKey: string) {
  const [price] = await db
    .select()
    .from(stripePrices)
    .where(and(eq(stripePrices.lookupKey, lookupKey), eq(stripePrices.isActive, true)));
  if (!price) {
    throw new AppError(
      "PLAN_UNAVAILABLE",
      "Prices are not set up at the payment provider yet. Try again later. Nothing was charged.",
    );
  }
  return price;
}
