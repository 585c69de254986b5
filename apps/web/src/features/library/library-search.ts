import { compact, flagParam, textParam } from "../../lib/search-params.ts";

export type LibrarySearch = {
  product?: string | undefined;
  concept?: string | undefined;
  /** A folder's id, or `none` for the ads that lie in no folder. */
  folder?: string | undefined;
  saved?: true | undefined;
  favorite?: true | undefined;
  q?: string | undefined;
};

export function readLibrarySearch(search: Record<string, unknown>): LibrarySearch {
  return compact({
    product: textParam(search.product),
    concept: textParam(search.concept),
    folder: textParam(search.folder),
    saved: flagParam(search.saved),
    favorite: flagParam(search.favorite),
    q: textParam(search.q),
  });
}
