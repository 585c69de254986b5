import type { AdPalette, CheckResult, Ratio } from "@static-engine/contracts";
import { Renderer as Takumi } from "@takumi-rs/core";
import { layOut } from "../compositions/lay-out.ts";
import { flatten } from "../gate/flatten.ts";
import type { LayoutInput, Raster } from "../gate/gate-input.ts";
import { checkLayout, checkPicture } from "../gate/run-gate.ts";
import type { AssetRequest, Box } from "../layers/layer.ts";
import { createAssetStore } from "./asset-store.ts";
import { createCanvasPool } from "./canvas-pool.ts";
import type { CheckedAd, CheckedInput, CheckedOptions } from "./compose-checked.ts";
import { composeChecked } from "./compose-checked.ts";
import type { Arranged, AssetSource, ComposeInput, Composition } from "./composition.ts";
import type { EncodeOptions } from "./encode.ts";
import { encode, encodeLayer } from "./encode.ts";
import { loadFonts, parseRanges } from "./fonts.ts";
import { withLogoTone } from "./logo-tone.ts";
import { createPainter } from "./paint/painter.ts";
import type { Pixels } from "./pixels.ts";
import type { SceneFile } from "./read-scene.ts";
import { readScene } from "./read-scene.ts";

/** Canvases of one size that wait for the next picture: what a few pictures at a time use. */
const KEPT_CANVASES = 4;

export type Renderer = {
  /** Paints one size of a document. Stateless: the same document gives the same bytes. */
  compose(input: ComposeInput): Promise<Composition>;
  /** Paints one size and checks it, without repairs. */
  checkOne(input: ComposeInput): Promise<{ composition: Composition; checks: CheckResult[] }>;
  /** Paints and checks every ratio; repairs the arrangement where a check fails. */
  composeChecked(input: CheckedInput, options?: CheckedOptions): Promise<CheckedAd>;
  /** One picture of a layout as it is painted, for screens that show the layout themselves. */
  asset(request: Exclude<AssetRequest, { kind: "svg" }>, box: Box, assets: AssetSource): Promise<Pixels>;
  /** Such a picture as a file for the page: clear where it is clear. */
  encodeLayer(picture: Pixels): Promise<Buffer>;
  /** Judges what a model has painted, see `readScene`; an ad that is made of it soon after need not read it again. */
  readScene(bytes: Uint8Array, ratio: Ratio, palette: AdPalette | null): Promise<SceneFile>;
  encode(picture: { width: number; height: number; pixels: Buffer }, options: EncodeOptions): Promise<Buffer>;
  /** Gives a picture's pixels back for the next one to be painted on; they must not be read afterwards. */
  release(pixels: Buffer): void;
};

/** A renderer with every bundled face registered; make one per process. */
export async function createRenderer(): Promise<Renderer> {
  const takumi = new Takumi({ cacheMaxBytes: 0 });
  for (const { ranges, ...font } of await loadFonts())
    await takumi.registerFont({ ...font, style: "normal", unicodeRange: parseRanges(ranges) });
  const store = createAssetStore();
  const pool = createCanvasPool(KEPT_CANVASES);
  const painter = createPainter(takumi, store, pool);

  async function arrange({ assets, ratio, scale = 1, ...input }: ComposeInput): Promise<Arranged> {
    const document = await withLogoTone(input.document, store, assets);
    const layout = layOut(document, ratio);
    const placed = flatten(layout);
    const runs = await painter.measure(layout, document.language);
    const key = document.product.picture?.key;
    const pictures = new Map(key ? [[key, await store.source(key, assets)]] : []);
    return { document, ratio, scale, layout, placed, runs, pictures };
  }

  async function paint(
    arranged: Arranged,
    assets: AssetSource,
    look?: (ground: Raster) => boolean,
  ): Promise<Composition | null> {
    const { document, ratio, scale, layout, runs } = arranged;
    const painted = await painter.paint({ layout, language: document.language, scale, assets }, look);
    if (!painted) return null;
    const { width, height, data } = painted;
    return { document, ratio, scale, layout, runs, width, height, pixels: data };
  }

  // Nobody waits for the lines to be measured before painting here, so both go on at once.
  async function compose({ assets, ratio, scale = 1, ...input }: ComposeInput): Promise<Composition> {
    const document = await withLogoTone(input.document, store, assets);
    const layout = layOut(document, ratio);
    const { language } = document;
    const [runs, painted] = await Promise.all([
      painter.measure(layout, language),
      painter.paint({ layout, language, scale, assets }),
    ]);
    if (!painted) throw new Error("A picture that nobody looked at was refused");
    const { width, height, data } = painted;
    return { document, ratio, scale, layout, runs, width, height, pixels: data };
  }

  return {
    compose,
    encode,
    encodeLayer,
    readScene: (bytes, ratio, palette) => readScene(bytes, ratio, palette, store.show),
    async checkOne(input) {
      const arranged = await arrange(input);
      let checks: CheckResult[] = [];
      const composition = await paint(arranged, input.assets, (ground) => {
        checks = [...checkLayout(inputOf(arranged)), ...checkPicture({ ...inputOf(arranged), ground })];
        return true;
      });
      if (!composition) throw new Error("A picture that was not refused was not painted");
      return { composition, checks };
    },
    composeChecked: (input, options) =>
      composeChecked(
        {
          arrange,
          paint,
          checkLayout: (arranged) => checkLayout(inputOf(arranged)),
          checkPicture: (arranged, ground) => checkPicture({ ...inputOf(arranged), ground }),
          release: pool.give,
        },
        input,
        options,
      ),
    asset: (request, box, assets) => store.get(request, box, 1, assets),
    release: pool.give,
  };
}

function inputOf({ document, ratio, layout, placed, runs, pictures }: Arranged): LayoutInput {
  return { document, ratio, layout, placed, pictures, lineWidths: runs.map((run) => run.width) };
}
