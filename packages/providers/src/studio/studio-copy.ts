import type { CopyProvider } from "../ports/copy-provider.ts";
import { writeVariations } from "./write-variations.ts";

/**
 * The built-in copywriter: no model, no key. It arranges the marketer's own words from six angles and
 * adds only phrases that claim nothing, so it cannot invent a number, a review or a price.
 */
export function createStudioCopy(): CopyProvider {
  return {
    id: "studio",
    async write(brief, signal) {
      signal.throwIfAborted();
      return writeVariations(brief).filter(({ slot }) => brief.slots.includes(slot));
    },
  };
}
