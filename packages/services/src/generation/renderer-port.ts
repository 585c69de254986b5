import type {
  AdDocument,
  AdPalette,
  AdSize,
  CheckResult,
  FileQuality,
  ImageFormat,
  LayerPicture,
  Ratio,
} from "@static-engine/contracts";
import type { FileSpec } from "@static-engine/creative";

type AssetSource = { load(key: string): Promise<Buffer> };

export type MadePicture = {
  ratio: Ratio;
  width: number;
  height: number;
  /** JPEG bytes as they are stored and delivered. */
  jpeg: Buffer;
  checks: CheckResult[];
};

export type MadeAd = {
  /** The document as it passed; repairs may have changed layout and ground, never the words. */
  document: AdDocument;
  passed: boolean;
  pictures: MadePicture[];
};

export type PackFile = {
  data: Buffer;
  width: number;
  height: number;
  /** May differ from the wish where that would be too heavy. */
  format: ImageFormat;
  quality: number | null;
};

type MakingStage = { stage: "painting" | "checking"; done: number; total: number };

/** A painted scene as it was found: what is wrong with it, and the picture as it is kept. */
export type SceneReading = {
  /** Why it cannot be used, for the log; null where it can. */
  fault: string | null;
  /** Letters in it: none, some that only look like it, or surely. */
  letters: "none" | "suspected" | "certain";
  /** JPEG, cut to the ratio. */
  data: Buffer;
  width: number;
  height: number;
  /** Mean colour where words will stand, #RRGGBB. */
  color: string;
};

/** What the pipeline needs of the creative engine. */
export interface AdRenderer {
  /** Removes a plain background; `null` where the background is busy and the photo is to be framed instead. */
  cutOut(image: Buffer): Promise<Buffer | null>;
  /** Judges what a model has painted for this ratio: as a ground in this palette, or (null) as a whole ad with its words. Bytes that are no picture are a fault, not an error. */
  readScene(data: Uint8Array, ratio: Ratio, palette: AdPalette | null): Promise<SceneReading>;
  /** Composes all ratios, runs the gate, repairs within bounds. */
  makeAd(
    input: { document: AdDocument; assets: AssetSource },
    hooks: { signal: AbortSignal; onStage(stage: MakingStage): Promise<void> },
  ): Promise<MadeAd>;
  /** A ground or shadow by itself, as WebP. */
  drawLayer(input: { picture: LayerPicture; assets: AssetSource }): Promise<Buffer>;
  /** Composes all ratios as they are and measures them; pictures come back whatever the checks say. */
  measureAd(
    input: { document: AdDocument; assets: AssetSource },
    hooks: { signal: AbortSignal; onProgress(done: number, total: number): Promise<void> },
  ): Promise<MadeAd>;
  /** One picture of a document in any format and size. */
  exportAd(input: {
    document: AdDocument;
    ratio: AdSize;
    format: ImageFormat;
    scale: number;
    quality?: FileQuality;
    assets: AssetSource;
  }): Promise<{ data: Buffer; width: number; height: number }>;
  /** One file of a pack, within its weight; `null` where there is nothing to draw, such as a logo. */
  exportFile(input: {
    document: AdDocument;
    spec: FileSpec;
    format: "png" | "jpeg";
    scale: number;
    assets: AssetSource;
  }): Promise<PackFile | null>;
}
