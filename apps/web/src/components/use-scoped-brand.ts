import type { Brand } from "@static-engine/contracts";
import { brandScope } from "../lib/brand-scope.ts";
import { useStore } from "../lib/store.ts";
import { trpc } from "../lib/trpc.ts";

export const ALL_BRANDS = { limit: 100 } as const;

/** All brands, and the one that pages are narrowed to; null for all of them. */
export function useScopedBrand(): { brand: Brand | null; brands: Brand[]; isPending: boolean } {
  const scope = useStore(brandScope);
  const query = trpc.brand.list.useQuery(ALL_BRANDS);
  const brands = query.data?.items ?? [];
  return { brand: brands.find((brand) => brand.id === scope) ?? null, brands, isPending: query.isPending };
}
