import type { AdDocument, AdSize, Ratio } from "@static-engine/contracts";
import { AD_SIZES } from "@static-engine/contracts";
import type { Palette } from "../color/palette.ts";
import type { FlatRole, Skin } from "../color/skin.ts";
import { skinOf } from "../color/skin.ts";
import type { Words } from "../format/words.ts";
import { wordsOf } from "../format/words.ts";
import type { Layer } from "../layers/layer.ts";
import { ratioSize } from "../layers/ratio-size.ts";
import { bindWords, typeset } from "../type/bind.ts";
import type { TypeSet } from "../type/pairing.ts";
import { toFaces } from "../type/to-faces.ts";

/** Left and right text edges, first cap top and last baseline of the critical layers. */
type Frame = { left: number; right: number; top: number; bottom: number; width: number };

export const FRAMES: Record<Ratio, Frame> & Partial<Record<AdSize, Frame>> = {
  "1:1": { left: 60, right: 1020, top: 66, bottom: 1022, width: 960 },
  "9:16": { left: 66, right: 940, top: 304, bottom: 1240, width: 874 },
  "16:9": { left: 80, right: 1840, top: 84, bottom: 1004, width: 1760 },
  "4:5": { left: 64, right: 1016, top: 70, bottom: 1286, width: 952 },
  "2:3": { left: 66, right: 1014, top: 84, bottom: 1092, width: 948 },
  "1.91:1": { left: 80, right: 1840, top: 66, bottom: 941, width: 1760 },
};

/** What a composition draws on: the document's words in the ad's type, colours and room. */
export type Stage = {
  document: AdDocument;
  /** What is painted. */
  size: AdSize;
  /** The master whose drawing it follows. */
  ratio: Ratio;
  w: number;
  h: number;
  /** Short side. */
  side: number;
  frame: Frame;
  palette: Palette;
  type: TypeSet;
  words: Words;
  /** The skin of the full canvas. */
  skin: Skin;
  role: FlatRole;
  layers: Layer[];
};

/** `unit` enlarges the drawing board: display sizes are drawn larger than they are shown, then scaled down. */
export function createStage(document: AdDocument, size: AdSize, unit = 1): Stage {
  const native = ratioSize(size);
  const width = native.width * unit;
  const height = native.height * unit;
  const role = document.canvas === "picture" ? "canvas" : document.canvas;
  return {
    document,
    size,
    ratio: AD_SIZES[size].base,
    w: width,
    h: height,
    side: Math.min(width, height),
    frame: FRAMES[size] ?? inset(width, height, unit),
    palette: document.palette,
    type: toFaces(document.type),
    words: wordsOf(document.language),
    skin: skinOf(document.palette, role),
    role,
    layers: [],
  };
}

/** Text as it is printed: curly quotes, bound words, capitals where the brand's display face wants them. */
export function print(stage: Stage, text: string, display = false): string {
  const set = bindWords(typeset(text, stage.document.language));
  return display && stage.type.caps ? set.toLocaleUpperCase(stage.document.language) : set;
}

// Display sizes are seen small: a margin of 6 % of the short side, 6 px at least.
function inset(w: number, h: number, unit: number): Frame {
  const margin = Math.max(6 * unit, Math.round(Math.min(w, h) * 0.06));
  return { left: margin, right: w - margin, top: margin, bottom: h - margin, width: w - margin * 2 };
}
