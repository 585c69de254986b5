import type { AdDocument, AdSize, PaintedScene, Ratio } from "@static-engine/contracts";
import { AD_SIZES } from "@static-engine/contracts";

/** The master that a model has painted whole; other sizes are laid out from the layers, because a cut would lose words. */
export function wholePicture(document: AdDocument, size: AdSize): PaintedScene["pictures"][Ratio] {
  const { kind, base } = AD_SIZES[size];
  return kind === "master" ? document.whole?.pictures[base] : undefined;
}

/** The same ad from its layers: what is edited, mended or brought up to date. */
export function asLayers(document: AdDocument): AdDocument {
  const { whole: _whole, ...layers } = document;
  return layers;
}

/** The texts that a painted ad shows, in reading order; nothing else may be read on it. */
export function wordsToPaint({ copy, brand }: AdDocument): string[] {
  return [copy.headline, copy.subheadline, brand.name].filter((text): text is string => Boolean(text));
}

/**
 * Words that are missing from a painted ad, and words on it that nobody wrote. Case, punctuation and the order of lines
 * are the painter's; letters and figures are not.
 */
export function compareWords(
  wanted: readonly string[],
  read: readonly string[],
): { missing: string[]; extra: string[] } {
  const rest = read.flatMap(wordsOf);
  const missing = wanted.flatMap(wordsOf).filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { missing, extra: rest };
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}%$€£₽]+/gu) ?? []
  );
}
