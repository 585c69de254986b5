import type Stripe from "stripe";

type Rhythm = { productId: string; interval: string | undefined };

/** Product and rhythm of a price. Neither can change in Stripe, so each price is asked for once per process. */
export function createPriceReader(stripe: Stripe): (priceId: string) => Promise<Rhythm> {
  const known = new Map<string, Promise<Rhythm>>();
  return (priceId) => {
    const found =
      known.get(priceId) ??
      stripe.prices.retrieve(priceId).then((price) => ({
        productId: typeof price.product === "string" ? price.product : price.product.id,
        interval: price.recurring?.interval,
      }));
    known.set(priceId, found);
    found.catch(() => known.delete(priceId));
    return found;
  };
}
export type PriceReader = ReturnType<typeof createPriceReader>;
