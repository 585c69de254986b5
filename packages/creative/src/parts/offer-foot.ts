import type { Stage } from "../compositions/stage.ts";
import { formatDay } from "../format/numbers.ts";

/** "Until 30 Nov", where the offer has an end. */
export function endsLine(stage: Stage): string | null {
  const { offerEndsAt } = stage.document.facts;
  return offerEndsAt ? stage.words.until(formatDay(offerEndsAt, stage.document.language)) : null;
}

/** "Code: KV40", where there is one. */
export function codeLine(stage: Stage): string | null {
  const { offerCode } = stage.document.facts;
  return offerCode ? `${stage.words.code}: ${offerCode}` : null;
}
