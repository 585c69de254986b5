import type { trpc } from "../lib/trpc.ts";

/** Of a list that has grown longer than this, every page would be fetched again for one ad that has changed. */
const MANY_PAGES = 5;

function pagesOf(data: unknown): number {
  return typeof data === "object" && data !== null && "pages" in data && Array.isArray(data.pages)
    ? data.pages.length
    : 1;
}

/** Reads lists of ads again. What a long one shows has been changed in place; it is read anew when it is next opened. */
export function refreshLists(utils: ReturnType<typeof trpc.useUtils>): void {
  utils.library.list.invalidate(undefined, { refetchType: "none" });
  utils.library.list.refetch(undefined, {
    type: "active",
    predicate: (query) => pagesOf(query.state.data) <= MANY_PAGES,
  });
}
