import type { AdDocument, CheckResult, Ratio } from "@static-engine/contracts";
import { nextVariant } from "../document/next-variant.ts";
import type { GateInput } from "../gate/gate-input.ts";
import { runGate } from "../gate/run-gate.ts";
import type { AssetSource, ComposeInput, Composition } from "./composition.ts";

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
};

/** Attempts at an arrangement that passes: the drawn one, then repairs. */
const ATTEMPTS = 6;
const ALL: readonly Ratio[] = ["1:1", "9:16", "16:9"];

type Painter = {
  compose(input: ComposeInput): Promise<Composition>;
  inspect(composition: Composition, assets: AssetSource): Promise<GateInput>;
};

/** Paints every ratio, checks it, and arranges it anew until it passes or the attempts are used up. */
export async function composeChecked(
  painter: Painter,
  { document, assets, ratios = ALL }: CheckedInput,
  { signal, onProgress }: CheckedOptions = {},
): Promise<CheckedAd> {
  let best: CheckedAd | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const candidate = attempt === 0 ? document : nextVariant(document, attempt);
    const painted = await paintAll(painter, candidate, assets, ratios, signal, onProgress);
    if (painted.passed) return painted;
    if (!best || failures(painted) < failures(best)) best = painted;
  }
  if (!best) throw new Error("An ad needs at least one ratio");
  return best;
}

async function paintAll(
  painter: Painter,
  document: AdDocument,
  assets: AssetSource,
  ratios: readonly Ratio[],
  signal: AbortSignal | undefined,
  onProgress: CheckedOptions["onProgress"],
): Promise<CheckedAd> {
  const pictures: CheckedPicture[] = [];
  let toned = document;
  for (const ratio of ratios) {
    signal?.throwIfAborted();
    const composition = await painter.compose({ document, ratio, assets });
    toned = composition.document;
    const checks = runGate(await painter.inspect(composition, assets));
    const { width, height, pixels } = composition;
    pictures.push({ ratio, width, height, pixels, checks });
    onProgress?.(pictures.length, ratios.length);
  }
  const passed = pictures.every(({ checks }) => checks.every(({ status }) => status !== "fail"));
  return { document: toned, pictures, passed };
}

function failures({ pictures }: CheckedAd): number {
  return pictures.reduce(
    (sum, { checks }) => sum + checks.filter(({ status }) => status === "fail").length,
    0,
  );
}
