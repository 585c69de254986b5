import type { LibraryAd, LibraryPage } from "@static-engine/contracts";
import type { InfiniteData } from "@tanstack/react-query";
import { useScopedBrand } from "../../components/use-scoped-brand.ts";
import { trpc } from "../../lib/trpc.ts";
import type { LibrarySearch } from "./library-search.ts";

const PAGE = 60;

/** The address as the server's filters. */
function toInput(search: LibrarySearch, brandId: string | undefined) {
  return {
    limit: PAGE,
    ...(brandId ? { brandId } : {}),
    ...(search.product ? { productId: search.product } : {}),
    ...(search.concept ? { conceptId: search.concept } : {}),
    ...(search.folder ? { folderId: search.folder === "none" ? null : search.folder } : {}),
    ...(search.saved ? { saved: true } : {}),
    ...(search.favorite ? { favorite: true } : {}),
    ...(search.q ? { search: search.q } : {}),
  };
}

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
  const ads = query.data?.pages.flatMap((page) => page.items) ?? [];

  function change(update: (ad: LibraryAd) => LibraryAd | null) {
    utils.library.list.setInfiniteData(input, (data) => (data ? changePages(data, update) : data));
  }
  return { query, ads, change, refresh: () => refreshLibrary(utils) };
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

function refreshLibrary(utils: ReturnType<typeof trpc.useUtils>): void {
  utils.library.list.invalidate();
  utils.library.folders.invalidate();
}
