import type { AdDocument, AdSize } from "@static-engine/contracts";
import type { Layout } from "../layers/layer.ts";
import type { Placed } from "./flatten.ts";

export type Raster = { width: number; height: number; data: Uint8Array };

/** One arranged ratio, not yet painted, and everything that can be told of it so. */
export type LayoutInput = {
  document: AdDocument;
  ratio: AdSize;
  layout: Layout;
  /** The layout's lines and pictures where they stand on the canvas. */
  placed: Placed;
  /** Widths of the lines as the renderer set them, in paint order, px. */
  lineWidths: readonly number[];
  /** Pictures by key, for the checks that need to know where a product is solid. */
  pictures: ReadonlyMap<string, Raster>;
};

/** The same, painted. */
export type GateInput = LayoutInput & {
  /** The picture without its text, RGBA. */
  ground: Raster;
};
