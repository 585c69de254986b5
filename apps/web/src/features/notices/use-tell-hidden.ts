import type { MemberEventBody } from "@static-engine/contracts";
import { notifyHidden } from "../../lib/desktop-notices.ts";
import { useNoticeWords } from "./use-notice-words.ts";

const TOLD = new Set([
  "generation.completed",
  "generation.failed",
  "ad.proposed",
  "ad.fix-failed",
  "share.noted",
]);

/** Tells of what was waited for through the browser, if this tab cannot be seen. */
export function useTellHidden(): (event: MemberEventBody) => void {
  const wordsOf = useNoticeWords();
  return (event) => {
    const words = TOLD.has(event.type) ? wordsOf({ event, run: null }) : null;
    if (words) notifyHidden(words.title, words.text, words.path);
  };
}
