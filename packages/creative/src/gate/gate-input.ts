import type { AdDocument, AdSize } from "@static-engine/contracts";
import type { Layout } from "../layers/layer.ts";

export type Raster = { width: number; height: number; data: Uint8Array };

/** One painted ratio and everything that its checks read. */
export type GateInput = {
  document: AdDocument;
  ratio: AdSize;
  layout: Layout;
  /** Widths of the lines as the renderer set them, in paint order, px. */
  lineWidths: readonly number[];
  /** The same picture painted without text, RGBA. */
  ground: Raster;
  /** Pictures by key, for the checks that need to know where a product is solid. */
  pictures: ReadonlyMap<string, Raster>;
};
