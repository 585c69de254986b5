import type { Product } from "@static-engine/contracts";
import { trpc } from "../lib/trpc.ts";
import { useScopedBrand } from "./use-scoped-brand.ts";

/** The products of the brand in view, newest first, or of all brands. */
export function useScopedProducts(): { products: Product[]; isPending: boolean } {
  const { brand } = useScopedBrand();
  const query = trpc.product.list.useQuery({ limit: 100, ...(brand ? { brandId: brand.id } : {}) });
  return { products: query.data?.items ?? [], isPending: query.isPending };
}

/** The product a page is about: the one its address names, else the latest one of the brand in view. */
export function useChosenProduct(id: string | undefined): {
  product: Product | null;
  products: Product[];
  isPending: boolean;
} {
  const scoped = useScopedProducts();
  const listed = scoped.products.find((product) => product.id === id);
  const named = trpc.product.get.useQuery(
    { id: id ?? "" },
    { enabled: Boolean(id) && !listed && !scoped.isPending },
  );
  const product = listed ?? (id ? named.data : undefined) ?? scoped.products[0] ?? null;
  return {
    product,
    products: scoped.products,
    isPending: scoped.isPending || (Boolean(id) && !listed && named.isLoading),
  };
}
