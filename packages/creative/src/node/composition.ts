import type { AdDocument, AdSize } from "@static-engine/contracts";
import type { Layout } from "../layers/layer.ts";

/** Where the bytes of a picture come from. */
export type AssetSource = { load(key: string): Promise<Buffer> };

/** One run of text as the renderer set it, px on the master. */
export type MeasuredRun = { text: string; x: number; y: number; width: number; height: number };

export type ComposeInput = { document: AdDocument; ratio: AdSize; assets: AssetSource; scale?: number };

/** A painted ad: straight RGBA, the runs as measured, the layout that was asked for. */
export type Composition = {
  document: AdDocument;
  ratio: AdSize;
  scale: number;
  width: number;
  height: number;
  pixels: Buffer;
  /** The same picture without its text: what the checks measure text against. */
  ground: Buffer;
  runs: MeasuredRun[];
  layout: Layout;
};
