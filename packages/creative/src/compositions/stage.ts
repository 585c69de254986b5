import type { AdDocument, Ratio } from "@static-engine/contracts";
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

const FRAMES: Record<Ratio, Frame> = {
  "1:1": { left: 60, right: 1020, top: 66, bottom: 1022, width: 960 },
  "9:16": { left: 66, right: 940, top: 304, bottom: 1240, width: 874 },
  "16:9": { left: 80, right: 1840, top: 84, bottom: 1004, width: 1760 },
};

/** What a composition draws on: the document's words in the ad's type, colours and room. */
export type Stage = {
  document: AdDocument;
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

export function createStage(document: AdDocument, ratio: Ratio): Stage {
  const { width, height } = ratioSize(ratio);
  const role = document.canvas === "picture" ? "canvas" : document.canvas;
  return {
    document,
    ratio,
    w: width,
    h: height,
    side: Math.min(width, height),
    frame: FRAMES[ratio],
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

/** Picks by ratio; every composition states all three. */
export function per<T>(stage: Stage, options: Record<Ratio, T>): T {
  return options[stage.ratio];
}
