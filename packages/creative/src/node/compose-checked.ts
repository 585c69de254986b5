import type { AdDocument, AdSize, CheckResult, Ratio } from "@static-engine/contracts";
import { Ratio as Ratios } from "@static-engine/contracts";
import { repairsOf } from "../document/repairs.ts";
import type { Raster } from "../gate/gate-input.ts";
import type { Arranged, AssetSource, ComposeInput, Composition } from "./composition.ts";

export type CheckedPicture = {
  ratio: Ratio;
  width: number;
  height: number;
  pixels: Buffer;
  checks: CheckResult[];
};

export type CheckedAd = { document: AdDocument; pictures: CheckedPicture[]; passed: boolean };

export type CheckedInput = { document: AdDocument; assets: AssetSource; ratios?: readonly Ratio[] };

export type CheckedOptions = {
  signal?: AbortSignal;
  /** Called after each ratio with how many of all are painted in this attempt. */
  onProgress?: (done: number, of: number) => void;
  /** False for an ad as its owner arranged it: it is measured, not rearranged. */
  repair?: boolean;
};

export type Workshop = {
  arrange(input: ComposeInput): Promise<Arranged>;
  checkLayout(arranged: Arranged): CheckResult[];
  checkPicture(arranged: Arranged, ground: Raster): CheckResult[];
  /** `look` sees the ground before words are laid over it; where it answers false, nothing more is painted. */
  paint(
    arranged: Arranged,
    assets: AssetSource,
    look?: (ground: Raster) => boolean,
  ): Promise<Composition | null>;
  release(pixels: Buffer): void;
};

type Attempt = {
  document: AdDocument;
  arranged: Arranged[];
  layoutChecks: CheckResult[][];
  failures: number;
};

/** Arranges every ratio, paints and checks it, and arranges it anew until it passes or no repair is left. Only what may pass is painted. */
export async function composeChecked(
  workshop: Workshop,
  { document, assets, ratios = Ratios.options }: CheckedInput,
  options: CheckedOptions = {},
): Promise<CheckedAd> {
  let best: Attempt | null = null;
  const repairs = options.repair === false ? [] : repairsOf(document);
  for (const candidate of [document, ...repairs]) {
    const arranged = await arrangeAll(workshop, candidate, assets, ratios, options.signal);
    if (arranged.failures === 0) {
      const ad = await paintAll(workshop, arranged, assets, ratios, options, false);
      if (ad) return ad;
      arranged.failures = 1;
    }
    if (!best || arranged.failures < best.failures) best = arranged;
  }
  const shown = best && (await paintAll(workshop, best, assets, ratios, options, true));
  if (!shown) throw new Error("An ad needs at least one ratio");
  return shown;
}

async function arrangeAll(
  workshop: Workshop,
  document: AdDocument,
  assets: AssetSource,
  ratios: readonly AdSize[],
  signal: AbortSignal | undefined,
): Promise<Attempt> {
  const arranged: Arranged[] = [];
  for (const ratio of ratios) {
    signal?.throwIfAborted();
    arranged.push(await workshop.arrange({ document, ratio, assets }));
  }
  const layoutChecks = arranged.map(workshop.checkLayout);
  const failures = layoutChecks.flat().filter(({ status }) => status === "fail").length;
  return { document: arranged[0]?.document ?? document, arranged, layoutChecks, failures };
}

/** Null where a check of a picture fails, unless the ad is painted `regardless`, to be shown with its faults. */
async function paintAll(
  workshop: Workshop,
  { document, arranged, layoutChecks }: Attempt,
  assets: AssetSource,
  ratios: readonly Ratio[],
  { signal, onProgress }: CheckedOptions,
  regardless: boolean,
): Promise<CheckedAd | null> {
  const pictures: CheckedPicture[] = [];
  for (const [i, ratio] of ratios.entries()) {
    signal?.throwIfAborted();
    const one = arranged[i];
    if (!one) continue;
    let checks: CheckResult[] = [];
    const picture = await workshop.paint(one, assets, (ground) => {
      checks = [...(layoutChecks[i] ?? []), ...workshop.checkPicture(one, ground)];
      return regardless || checks.every(({ status }) => status !== "fail");
    });
    if (!picture) {
      for (const { pixels } of pictures) workshop.release(pixels);
      return null;
    }
    const { width, height, pixels } = picture;
    pictures.push({ ratio, width, height, pixels, checks });
    onProgress?.(pictures.length, ratios.length);
  }
  const passed = pictures.every(({ checks }) => checks.every(({ status }) => status !== "fail"));
  return pictures.length > 0 ? { document, pictures, passed } : null;
}
