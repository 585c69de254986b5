import type { AdDocument } from "@static-engine/contracts";
import type { ImageSource, Node, Renderer as Takumi } from "@takumi-rs/core";
import { fromJsx } from "@takumi-rs/helpers/jsx";
import type { ReactElement } from "react";
import { createElement } from "react";
import type { AssetRequest, Box, ImageLayer, Layout } from "../../layers/layer.ts";
import { paintLayer } from "../../layers/paint-layer.tsx";
import type { AssetStore } from "../asset-store.ts";
import type { AssetSource, MeasuredRun } from "../composition.ts";
import { measureRuns } from "../measure-runs.ts";
import type { Pixels } from "../pixels.ts";
import type { Clip } from "./blend.ts";
import { fillBox, lay, laySoft, layTurned } from "./blend.ts";
import type { Entry, Step } from "./entries.ts";
import { around, entriesOf, stepsOf } from "./entries.ts";

export type PaintInput = {
  layout: Layout;
  language: AdDocument["language"];
  scale: number;
  assets: AssetSource;
};

/** A painted layout, the same without its text, and its lines of text as they were set. */
export type Painted = { pixels: Pixels; ground: Pixels; runs: MeasuredRun[] };

/**
 * Paints layouts: pictures pixel by pixel here, text and shapes by the vector renderer on a clear sheet that is then
 * laid over them. That costs half of handing it the whole ad, and the picture without text comes with it.
 */
export function createPainter(takumi: Takumi, store: AssetStore) {
  async function sheet(entries: readonly Entry[], input: PaintInput, box: Box) {
    const wanted: { request: AssetRequest; box: Box }[] = [];
    const assets = (request: AssetRequest, at: Box) => `asset:${wanted.push({ request, box: at }) - 1}`;
    const { node } = await fromJsx(sheetOf(entries, input.language, box, assets));
    const images: ImageSource[] = [];
    const made = await Promise.all(
      wanted.map(({ request, box: at }) =>
        request.kind === "svg"
          ? Buffer.from(request.markup)
          : store.get(request, at, input.scale, input.assets),
      ),
    );
    inline(node, made, images);
    const { scale } = input;
    return {
      node,
      options: { width: box.w * scale, height: box.h * scale, devicePixelRatio: scale, images },
    };
  }

  async function draw(
    entries: readonly Entry[],
    input: PaintInput,
  ): Promise<{ picture: Pixels; x: number; y: number }> {
    const box = sheetBox(entries, input);
    const { node, options } = await sheet(entries, input, box);
    const data = await takumi.render(node, { ...options, format: "raw" });
    return {
      picture: { width: options.width, height: options.height, data },
      x: Math.round(box.x * input.scale),
      y: Math.round(box.y * input.scale),
    };
  }

  async function paintStep(step: Step, canvases: readonly Pixels[], input: PaintInput): Promise<void> {
    const [entry] = step.entries;
    if (!entry) return;
    if (step.kind === "area") {
      if (entry.layer.kind !== "rect") return;
      const box = scaled(at(entry.layer.box, entry), input.scale);
      for (const canvas of canvases)
        fillBox(canvas, box, entry.layer.color, clipOf(entry, canvas, input.scale));
    } else if (step.kind === "picture") {
      if (entry.layer.kind === "image") await paintPicture(entry.layer, entry, canvases, input);
    } else {
      const { picture, x, y } = await draw(step.entries, input);
      for (const canvas of canvases) lay(canvas, picture, x, y, whole(canvas));
    }
  }

  async function paintPicture(
    layer: ImageLayer,
    entry: Entry,
    canvases: readonly Pixels[],
    input: PaintInput,
  ) {
    const { request, rotate, opacity } = layer;
    if (request.kind === "svg") return;
    const picture = await store.get(request, layer.box, input.scale, input.assets);
    const box = scaled(at(layer.box, entry), input.scale);
    for (const canvas of canvases) {
      const clip = clipOf(entry, canvas, input.scale);
      if (request.kind === "shadow") laySoft(canvas, picture, box, clip);
      else if (rotate || opacity < 1 || Math.abs(picture.width - box.w) > 1)
        layTurned(canvas, picture, box, rotate, clip, opacity);
      else lay(canvas, picture, Math.round(box.x), Math.round(box.y), clip);
    }
  }

  return async function paint(input: PaintInput): Promise<Painted> {
    const { layout, scale } = input;
    const entries = entriesOf(layout);
    const steps = stepsOf(entries);
    const width = Math.round(layout.width * scale);
    const height = Math.round(layout.height * scale);
    const ground = blank(width, height, layout.ground);
    const texts = entries.filter(({ kind }) => kind === "text");
    const firstText = steps.findIndex(({ kind }) => kind === "text");
    const still = firstText < 0 ? steps : steps.slice(0, firstText);
    for (const step of still) await paintStep(step, [ground], input);
    const pixels = { width, height, data: Buffer.from(ground.data) };
    for (const step of steps.slice(still.length))
      await paintStep(step, step.kind === "text" ? [pixels] : [ground, pixels], input);
    return { pixels, ground, runs: await measure(texts, input) };
  };

  async function measure(texts: readonly Entry[], input: PaintInput): Promise<MeasuredRun[]> {
    if (texts.length === 0) return [];
    const { layout, scale } = input;
    const { node, options } = await sheet(texts, input, { x: 0, y: 0, w: layout.width, h: layout.height });
    return measureRuns(await takumi.measure(node, options), scale);
  }
}

/** The part of the canvas that entries touch, on whole pixels; a scaled sheet starts where the canvas does. */
function sheetBox(entries: readonly Entry[], { layout, scale }: PaintInput): Box {
  if (scale !== Math.round(scale)) return { x: 0, y: 0, w: layout.width, h: layout.height };
  const box = entries.map(({ bounds }) => bounds).reduce(around);
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  const right = Math.min(layout.width, Math.ceil(box.x + box.w));
  const foot = Math.min(layout.height, Math.ceil(box.y + box.h));
  return { x, y, w: Math.max(1, right - x), h: Math.max(1, foot - y) };
}

function sheetOf(
  entries: readonly Entry[],
  language: string,
  box: Box,
  assets: (request: AssetRequest, box: Box) => string,
): ReactElement {
  const children = entries.map(({ layer, dx, dy }, i) =>
    createElement(
      "div",
      { key: i, style: { position: "absolute", left: dx - box.x, top: dy - box.y, width: 0, height: 0 } },
      paintLayer(layer, String(i), assets),
    ),
  );
  return createElement(
    "div",
    {
      lang: language,
      style: { position: "relative", display: "block", width: box.w, height: box.h, overflow: "hidden" },
    },
    ...children,
  );
}

function at(box: Box, { dx, dy }: Entry): Box {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

function scaled(box: Box, scale: number): Box {
  return { x: box.x * scale, y: box.y * scale, w: box.w * scale, h: box.h * scale };
}

function clipOf({ clip }: Entry, canvas: Pixels, scale: number): Clip {
  return {
    left: Math.max(0, Math.round(clip.x * scale)),
    top: Math.max(0, Math.round(clip.y * scale)),
    right: Math.min(canvas.width, Math.round((clip.x + clip.w) * scale)),
    foot: Math.min(canvas.height, Math.round((clip.y + clip.h) * scale)),
  };
}

function whole({ width, height }: Pixels): Clip {
  return { left: 0, top: 0, right: width, foot: height };
}

function blank(width: number, height: number, hex: string): Pixels {
  const canvas = { width, height, data: Buffer.allocUnsafeSlow(width * height * 4) };
  fillBox(canvas, { x: 0, y: 0, w: width, h: height }, hex, whole(canvas));
  return canvas;
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
