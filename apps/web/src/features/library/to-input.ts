import type { ListLibraryInput } from "@static-engine/contracts";
import { AdId, BrandId, ConceptId, FolderId, ProductId } from "@static-engine/contracts";
import { compact } from "../../lib/search-params.ts";
import type { LibrarySearch } from "./library-search.ts";
import { tagsOf } from "./library-search.ts";

/** The most that the server gives at once: a library of thousands is walked in few steps. */
const PAGE = 100;

/** Midnight where the member is, so many days from a day. */
function midnight(day: Date, shift: number): string {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + shift).toISOString();
}

function localDay(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}

/** The address as the server's filters; an id that is none narrows nothing. */
export function toInput(search: LibrarySearch, scopedBrand: string | undefined): ListLibraryInput {
  const { period, from, to, folder } = search;
  const id = <Id>(schema: { safeParse(value: unknown): { data?: Id } }, value: string | undefined) =>
    value === undefined ? undefined : schema.safeParse(value).data;
  const wanted: ListLibraryInput = {
    limit: PAGE,
    brandId: id(BrandId, scopedBrand ?? search.brand),
    productId: id(ProductId, search.product),
    conceptId: id(ConceptId, search.concept),
    category: search.category,
    folderId: folder === "none" ? null : id(FolderId, folder),
    saved: search.saved,
    favorite: search.favorite,
    trashed: search.trash,
    ratio: search.ratio,
    status: search.status,
    checkState: search.checks,
    model: search.model,
    tags: tagsOf(search).length > 0 ? tagsOf(search) : undefined,
    createdFrom: from
      ? midnight(localDay(from), 0)
      : period
        ? midnight(new Date(), -Number(period))
        : undefined,
    createdTo: to ? midnight(localDay(to), 1) : undefined,
    similarTo: id(AdId, search.like),
    sort: search.sort,
    search: search.q,
  };
  return compact(wanted);
}
