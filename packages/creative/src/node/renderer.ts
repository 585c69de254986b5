import type { ImageSource, MeasuredNode, Node } from "@takumi-rs/core";
import { Renderer as Takumi } from "@takumi-rs/core";
import { fromJsx } from "@takumi-rs/helpers/jsx";
import { createElement } from "react";
import { Ad } from "../ad.tsx";
import { layOut } from "../compositions/lay-out.ts";
import type { AssetRequest, Box } from "../layers/layer.ts";
import { ratioSize } from "../layers/ratio-size.ts";
import { createAssetStore } from "./asset-store.ts";
import type { ComposeInput, Composition, MeasuredRun } from "./composition.ts";
import type { EncodeOptions } from "./encode.ts";
import { encode } from "./encode.ts";
import { loadFonts } from "./fonts.ts";
import { withLogoTone } from "./logo-tone.ts";
import type { Pixels } from "./pixels.ts";

export type Renderer = {
  /** Paints one ratio of a document. Stateless: the same document gives the same bytes. */
  compose(input: ComposeInput): Promise<Composition>;
  encode(picture: { width: number; height: number; pixels: Buffer }, options: EncodeOptions): Promise<Buffer>;
};

type Wanted = { request: AssetRequest; box: Box };

/** A renderer with every bundled face registered; make one per process. */
export async function createRenderer(): Promise<Renderer> {
  const takumi = new Takumi({ cacheMaxBytes: 0 });
  for (const font of await loadFonts()) await takumi.registerFont(font);
  const store = createAssetStore();

  async function compose({ document: given, ratio, assets, scale = 1 }: ComposeInput): Promise<Composition> {
    const document = await withLogoTone(given, store, assets);
    const { width, height } = ratioSize(ratio);
    const wanted: Wanted[] = [];
    const { node } = await fromJsx(
      createElement(Ad, {
        document,
        ratio,
        assets: (request, box) => `asset:${wanted.push({ request, box }) - 1}`,
      }),
    );
    const made = await Promise.all(
      wanted.map(async ({ request, box }) =>
        request.kind === "svg" ? Buffer.from(request.markup) : store.get(request, box, scale, assets),
      ),
    );
    const images: ImageSource[] = [];
    inline(node, made, images);
    const options = { width: width * scale, height: height * scale, devicePixelRatio: scale, images };
    const [pixels, measured] = [
      await takumi.render(node, { ...options, format: "raw" }),
      await takumi.measure(node, options),
    ];
    return {
      document,
      ratio,
      width: width * scale,
      height: height * scale,
      pixels,
      runs: runsOf(measured, scale),
      layout: layOut(document, ratio),
    };
  }

  return { compose, encode };
}

// Raw pixels go in as they are; shapes stay vectors until they are painted.
function inline(node: Node, made: readonly (Pixels | Buffer)[], images: ImageSource[]): void {
  if (node.type === "image" && typeof node.src === "string" && node.src.startsWith("asset:")) {
    const picture = made[Number(node.src.slice(6))];
    if (Buffer.isBuffer(picture)) images.push({ src: node.src, data: picture, cache: "none" });
    else if (picture) node.src = { width: picture.width, height: picture.height, data: picture.data };
  }
  if (node.type === "container") for (const child of node.children ?? []) inline(child, made, images);
}

function runsOf(node: MeasuredNode, scale: number): MeasuredRun[] {
  const [a, b, c, d, tx, ty] = node.transform;
  const own = node.runs.map((run) => ({
    text: run.text,
    x: (a * run.x + c * run.y + tx) / scale,
    y: (b * run.x + d * run.y + ty) / scale,
    width: run.width / scale,
    height: run.height / scale,
  }));
  return [...own, ...node.children.flatMap((child) => runsOf(child, scale))];
}
