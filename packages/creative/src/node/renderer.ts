import type { ImageSource, Node } from "@takumi-rs/core";
import { Renderer as Takumi } from "@takumi-rs/core";
import { fromJsx } from "@takumi-rs/helpers/jsx";
import { createElement } from "react";
import { Ad } from "../ad.tsx";
import { layOut } from "../compositions/lay-out.ts";
import type { GateInput } from "../gate/gate-input.ts";
import type { AssetRequest, Box } from "../layers/layer.ts";
import { ratioSize } from "../layers/ratio-size.ts";
import { createAssetStore } from "./asset-store.ts";
import type { CheckedAd, CheckedInput, CheckedOptions } from "./compose-checked.ts";
import { composeChecked } from "./compose-checked.ts";
import type { AssetSource, ComposeInput, Composition } from "./composition.ts";
import type { EncodeOptions } from "./encode.ts";
import { encode } from "./encode.ts";
import { loadFonts } from "./fonts.ts";
import { withLogoTone } from "./logo-tone.ts";
import { measureRuns } from "./measure-runs.ts";
import type { Pixels } from "./pixels.ts";

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

  async function scene({ document, ratio, assets, scale = 1 }: ComposeInput, bare = false) {
    const { width, height } = ratioSize(ratio);
    const wanted: { request: AssetRequest; box: Box }[] = [];
    const collect = (request: AssetRequest, box: Box) => `asset:${wanted.push({ request, box }) - 1}`;
    const { node } = await fromJsx(createElement(Ad, { document, ratio, assets: collect, bare }));
    const made = await Promise.all(
      wanted.map(({ request, box }) =>
        request.kind === "svg" ? Buffer.from(request.markup) : store.get(request, box, scale, assets),
      ),
    );
    const images: ImageSource[] = [];
    inline(node, made, images);
    return {
      node,
      options: { width: width * scale, height: height * scale, devicePixelRatio: scale, images },
    };
  }

  async function compose(input: ComposeInput): Promise<Composition> {
    const document = await withLogoTone(input.document, store, input.assets);
    const { ratio, scale = 1 } = input;
    const { node, options } = await scene({ ...input, document });
    const pixels = await takumi.render(node, { ...options, format: "raw" });
    const runs = measureRuns(await takumi.measure(node, options), scale);
    const { width, height } = options;
    return { document, ratio, scale, width, height, pixels, runs, layout: layOut(document, ratio) };
  }

  async function inspect(
    { document, ratio, layout, runs }: Composition,
    assets: AssetSource,
  ): Promise<GateInput> {
    const { node, options } = await scene({ document, ratio, assets }, true);
    const pixels = await takumi.render(node, { ...options, format: "raw" });
    const key = document.product.picture?.key;
    const pictures = new Map(key ? [[key, await store.source(key, assets)]] : []);
    return {
      document,
      ratio,
      layout,
      lineWidths: runs.map((run) => run.width),
      ground: { width: options.width, height: options.height, data: pixels },
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

// Raw pixels go in as they are; shapes stay vectors until they are painted.
function inline(node: Node, made: readonly (Pixels | Buffer)[], images: ImageSource[]): void {
  if (node.type === "image" && typeof node.src === "string" && node.src.startsWith("asset:")) {
    const picture = made[Number(node.src.slice(6))];
    if (Buffer.isBuffer(picture)) images.push({ src: node.src, data: picture, cache: "none" });
    else if (picture)
      node.src = { width: picture.width, height: picture.height, data: asBytes(picture.data) };
  }
  if (node.type === "container") for (const child of node.children ?? []) inline(child, made, images);
}

// The renderer tries JSON first, and a Buffer would be spelled out number by number; a bare Uint8Array is not.
function asBytes(data: Uint8Array): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
