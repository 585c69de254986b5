import type { Ratio } from "@static-engine/contracts";
import { choiceParam, compact } from "../../../lib/search-params.ts";

/** `at` is the place of the click that opened the editor, as shares of the picture. */
export type EditorSearch = { ratio?: Ratio | undefined; at?: string | undefined };

export function readEditorSearch(search: Record<string, unknown>): EditorSearch {
  return compact({
    ratio: choiceParam<Ratio>(search.ratio, ["1:1", "9:16", "16:9"]),
    at: typeof search.at === "string" && /^0?\.\d+,0?\.\d+$/.test(search.at) ? search.at : undefined,
  });
}
