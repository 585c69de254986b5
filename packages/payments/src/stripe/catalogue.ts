import type Stripe from "stripe";
import type { CatalogueItem, CataloguePrice, PaymentGateway } from "../port.ts";
import { asking } from "./errors.ts";
import { idOf, productIdOf } from "./ids.ts";

/** The product under our own id, made or renamed as needed. */
async function syncProduct(stripe: Stripe, id: string, name: string): Promise<void> {
  const known = await stripe.products.retrieve(id).catch((error: { code?: string }) => {
    if (error.code === "resource_missing") return null;
    throw error;
  });
  if (!known) await stripe.products.create({ id, name, metadata: { app: "static-engine" } });
  else if (known.name !== name || !known.active) await stripe.products.update(id, { name, active: true });
}

function isSame(price: Stripe.Price, item: CatalogueItem): boolean {
  return (
    price.unit_amount === item.amount &&
    price.currency === item.currency &&
    idOf(price.product) === productIdOf(item) &&
    (price.recurring?.interval ?? null) === (item.plan?.interval ?? null)
  );
}

/**
 * A price cannot be changed in Stripe, so another amount is another price that takes over the lookup key; the old
 * one is archived and goes on for those who pay it.
 */
async function syncPrice(stripe: Stripe, item: CatalogueItem): Promise<CataloguePrice> {
  const { data } = await stripe.prices.list({ lookup_keys: [item.lookupKey], active: true, limit: 1 });
  const [known] = data;
  if (known && isSame(known, item)) return { ...item, priceId: known.id };
  const created = await stripe.prices.create({
    product: productIdOf(item),
    currency: item.currency,
    unit_amount: item.amount,
    lookup_key: item.lookupKey,
    transfer_lookup_key: true,
    tax_behavior: "exclusive",
    ...(item.plan ? { recurring: { interval: item.plan.interval } } : {}),
    metadata: { app: "static-engine", kind: item.kind },
  });
  if (known) await stripe.prices.update(known.id, { active: false });
  return { ...item, priceId: created.id };
}

export function createCatalogue(stripe: Stripe): Pick<PaymentGateway, "syncCatalogue"> {
  async function sync(items: readonly CatalogueItem[]): Promise<CataloguePrice[]> {
    const products = new Map(items.map((item) => [productIdOf(item), item.name]));
    for (const [id, name] of products) await syncProduct(stripe, id, name);
    const prices: CataloguePrice[] = [];
    for (const item of items) prices.push(await syncPrice(stripe, item));
    return prices;
  }
  return { syncCatalogue: (items) => asking(sync(items)) };
}
