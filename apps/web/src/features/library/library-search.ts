import type { CheckState, ConceptCategory, LibrarySort, Ratio } from "@static-engine/contracts";
import { choiceParam, compact, flagParam, textParam } from "../../lib/search-params.ts";

// Written out: routes are in the first load, and the schemas are as large as a third of it.
const CATEGORIES = [
  "comparison",
  "social_proof",
  "feature",
  "offer",
  "statement",
  "story",
] as const satisfies readonly ConceptCategory[];
const CHECK_STATES = ["pass", "warn", "fail"] as const satisfies readonly CheckState[];
const RATIOS = ["1:1", "9:16", "16:9"] as const satisfies readonly Ratio[];
const SORTS = ["newest", "oldest", "name", "changed"] as const satisfies readonly LibrarySort[];

/** Days back from today. */
export const PERIODS = ["7", "30", "90", "365"] as const;
type Period = (typeof PERIODS)[number];

export type LibrarySearch = {
  brand?: string | undefined;
  product?: string | undefined;
  concept?: string | undefined;
  category?: ConceptCategory | undefined;
  /** A folder's id, or `none` for the ads that lie in no folder. */
  folder?: string | undefined;
  saved?: true | undefined;
  favorite?: true | undefined;
  trash?: true | undefined;
  ratio?: Ratio | undefined;
  status?: "failed" | undefined;
  checks?: CheckState | undefined;
  model?: string | undefined;
  /** Parted by commas. */
  tags?: string | undefined;
  period?: Period | undefined;
  /** Days, as 2026-11-21; both belong to it. */
  from?: string | undefined;
  to?: string | undefined;
  /** The ad that the others are to be like. */
  like?: string | undefined;
  sort?: LibrarySort | undefined;
  q?: string | undefined;
};

function dayParam(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

export function readLibrarySearch(search: Record<string, unknown>): LibrarySearch {
  return compact({
    brand: textParam(search.brand),
    product: textParam(search.product),
    concept: textParam(search.concept),
    category: choiceParam(search.category, CATEGORIES),
    folder: textParam(search.folder),
    saved: flagParam(search.saved),
    favorite: flagParam(search.favorite),
    trash: flagParam(search.trash),
    ratio: choiceParam(search.ratio, RATIOS),
    status: choiceParam(search.status, ["failed"]),
    checks: choiceParam(search.checks, CHECK_STATES),
    model: textParam(search.model),
    tags: textParam(search.tags),
    period: choiceParam(textParam(search.period), PERIODS),
    from: dayParam(search.from),
    to: dayParam(search.to),
    like: textParam(search.like),
    sort: choiceParam(search.sort, SORTS),
    q: textParam(search.q),
  });
}

export function tagsOf({ tags }: LibrarySearch): string[] {
  return tags ? tags.split(",").filter(Boolean) : [];
}

/** Where in the library one is, apart from what it is narrowed down to there. */
export function placeOf({ folder, saved, favorite, trash }: LibrarySearch): LibrarySearch {
  return compact({ folder, saved, favorite, trash });
}
