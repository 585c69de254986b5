import type { Ratio } from "@static-engine/contracts";
import { choiceParam, compact } from "../../lib/search-params.ts";

export type AdSearch = { ratio?: Ratio | undefined };

export function readAdSearch(search: Record<string, unknown>): AdSearch {
  return compact({ ratio: choiceParam<Ratio>(search.ratio, ["1:1", "9:16", "16:9"]) });
}
