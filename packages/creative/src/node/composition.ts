import type { AdDocument, AdSize } from "@static-engine/contracts";
import type { Placed } from "../gate/flatten.ts";
import type { Raster } from "../gate/gate-input.ts";
import type { Layout } from "../layers/layer.ts";

/** Where the bytes of a picture come from. */
export type AssetSource = { load(key: string): Promise<Buffer> };

/** One run of text as the renderer set it, px on the master. */
export type MeasuredRun = { text: string; x: number; y: number; width: number; height: number };

export type ComposeInput = { document: AdDocument; ratio: AdSize; assets: AssetSource; scale?: number };

/** An ad laid out in one size and its lines measured, nothing painted yet. */
export type Arranged = {
  document: AdDocument;
  ratio: AdSize;
  scale: number;
  layout: Layout;
  placed: Placed;
  runs: MeasuredRun[];
  /** Its product's picture, for checks that need to know where it is solid. */
  pictures: ReadonlyMap<string, Raster>;
};

/** A painted ad: straight RGBA, the runs as measured, the layout that was asked for. */
export type Composition = Omit<Arranged, "placed" | "pictures"> & {
  width: number;
  height: number;
  pixels: Buffer;
};
