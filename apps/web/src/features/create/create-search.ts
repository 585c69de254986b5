import { compact, textParam } from "../../lib/search-params.ts";

export type CreateSearch = {
  product?: string | undefined;
  concept?: string | undefined;
  notes?: string | undefined;
};

export function readCreateSearch(search: Record<string, unknown>): CreateSearch {
  return compact({
    product: textParam(search.product),
    concept: textParam(search.concept),
    notes: textParam(search.notes),
  });
}
