import { Renderer as Takumi } from "@takumi-rs/core";
import { layOut } from "../compositions/lay-out.ts";
import type { GateInput } from "../gate/gate-input.ts";
import { createAssetStore } from "./asset-store.ts";
import type { CheckedAd, CheckedInput, CheckedOptions } from "./compose-checked.ts";
import { composeChecked } from "./compose-checked.ts";
import type { AssetSource, ComposeInput, Composition } from "./composition.ts";
import type { EncodeOptions } from "./encode.ts";
import { encode } from "./encode.ts";
import { loadFonts } from "./fonts.ts";
import { withLogoTone } from "./logo-tone.ts";
import { createPainter } from "./paint/painter.ts";

export type Renderer = {
  /** Paints one ratio of a document. Stateless: the same document gives the same bytes. */
  compose(input: ComposeInput): Promise<Composition>;
  /** Paints and checks every ratio; repairs the arrangement where a check fails. */
  composeChecked(input: CheckedInput, options?: CheckedOptions): Promise<CheckedAd>;
  /** What the checks of one composition read: measured lines and the picture without its text. */
  inspect(composition: Composition, assets: AssetSource): Promise<GateInput>;
  encode(picture: { width: number; height: number; pixels: Buffer }, options: EncodeOptions): Promise<Buffer>;
};

/** A renderer with every bundled face registered; make one per process. */
export async function createRenderer(): Promise<Renderer> {
  const takumi = new Takumi({ cacheMaxBytes: 0 });
  for (const font of await loadFonts()) await takumi.registerFont(font);
  const store = createAssetStore();

  const paint = createPainter(takumi, store);

  async function compose({ assets, ratio, scale = 1, ...input }: ComposeInput): Promise<Composition> {
    const document = await withLogoTone(input.document, store, assets);
    const layout = layOut(document, ratio);
    const { pixels, ground, runs } = await paint({ layout, language: document.language, scale, assets });
    const { width, height, data } = pixels;
    return { document, ratio, scale, width, height, pixels: data, ground: ground.data, runs, layout };
  }

  async function inspect(composition: Composition, assets: AssetSource): Promise<GateInput> {
    const { document, ratio, layout, runs, ground, width, height } = composition;
    const key = document.product.picture?.key;
    const pictures = new Map(key ? [[key, await store.source(key, assets)]] : []);
    return {
      document,
      ratio,
      layout,
      lineWidths: runs.map((run) => run.width),
      ground: { width, height, data: ground },
      pictures,
    };
  }

  return {
    compose,
    inspect,
    encode,
    composeChecked: (input, options) => composeChecked({ compose, inspect }, input, options),
  };
}
