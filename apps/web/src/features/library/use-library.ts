import type { LibraryAd, LibraryPage } from "@static-engine/contracts";
import type { InfiniteData } from "@tanstack/react-query";
import { useMemo } from "react";
import { refreshLists } from "../../components/refresh-lists.ts";
import { useScopedBrand } from "../../components/use-scoped-brand.ts";
import { trpc } from "../../lib/trpc.ts";
import type { LibrarySearch } from "./library-search.ts";
import { toInput } from "./to-input.ts";

export type Library = ReturnType<typeof useLibrary>;

/** The ads that the address asks for, page by page, and a way to change them before the server has answered. */
export function useLibrary(search: LibrarySearch) {
  const { brand } = useScopedBrand();
  const utils = trpc.useUtils();
  const input = toInput(search, brand?.id);
  const query = trpc.library.list.useInfiniteQuery(input, {
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
  const { data } = query;
  const ads = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);

  function change(update: (ad: LibraryAd) => LibraryAd | null) {
    utils.library.list.setInfiniteData(input, (known) => (known ? changePages(known, update) : known));
  }
  function refresh() {
    refreshLists(utils);
    utils.library.folders.invalidate();
    utils.library.facets.invalidate();
  }
  return { query, ads, change, refresh };
}

function changePages<Param>(
  data: InfiniteData<LibraryPage, Param>,
  update: (ad: LibraryAd) => LibraryAd | null,
): InfiniteData<LibraryPage, Param> {
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((ad) => update(ad) ?? []),
  }));
  return { ...data, pages };
}
