import type { AdDocument } from "@static-engine/contracts";
import type { ImageSource, Node, Renderer as Takumi } from "@takumi-rs/core";
import { fromJsx } from "@takumi-rs/helpers/jsx";
import type { ReactElement } from "react";
import { createElement } from "react";
import type { AssetRequest, Box, ImageLayer, Layout } from "../../layers/layer.ts";
import { paintLayer, snapped } from "../../layers/paint-layer.tsx";
import type { AssetStore } from "../asset-store.ts";
import type { CanvasPool } from "../canvas-pool.ts";
import type { AssetSource, MeasuredRun } from "../composition.ts";
import { measureRuns } from "../measure-runs.ts";
import type { Pixels } from "../pixels.ts";
import { paintScene, sceneOf } from "../scene/render-scene.ts";
import type { Clip } from "./blend.ts";
import { fillBox, lay } from "./blend.ts";
import { clustersOf } from "./clusters.ts";
import type { Entry, Step } from "./entries.ts";
import { around, entriesOf, stepsOf } from "./entries.ts";
import { layGround } from "./lay-ground.ts";
import { laySoft } from "./lay-soft.ts";
import { layTurned } from "./lay-turned.ts";

export type PaintInput = {
  layout: Layout;
  language: AdDocument["language"];
  scale: number;
  assets: AssetSource;
};

type Sheet = Pick<PaintInput, "language" | "scale"> & { box: Box };

/**
 * Paints layouts: pictures pixel by pixel here, text and shapes by the vector renderer on a clear sheet that is then
 * laid over them. That costs half of handing it the whole ad, and the picture without text comes with it.
 */
export function createPainter(takumi: Takumi, store: AssetStore, pool: CanvasPool) {
  async function sheet(
    entries: readonly Entry[],
    { language, scale, box }: Sheet,
    assets: AssetSource | null,
  ) {
    const wanted: { request: AssetRequest; box: Box }[] = [];
    const ask = (request: AssetRequest, at: Box) => `asset:${wanted.push({ request, box: at }) - 1}`;
    const { node } = await fromJsx(sheetOf(entries, language, box, ask));
    const images: ImageSource[] = [];
    if (assets) {
      const made = await Promise.all(
        wanted.map(({ request, box: at }) =>
          request.kind === "svg" ? Buffer.from(request.markup) : store.get(request, at, scale, assets),
        ),
      );
      inline(node, made, images);
    }
    return {
      node,
      // A size such as 1.91:1 is not whole at every scale.
      options: {
        width: Math.round(box.w * scale),
        height: Math.round(box.h * scale),
        devicePixelRatio: scale,
        images,
      },
    };
  }

  type Drawn = { picture: Pixels; x: number; y: number };

  /** Sheets that do not touch are drawn at once and can be laid in any order. */
  function draw(entries: readonly Entry[], input: PaintInput): Promise<Drawn[]> {
    return Promise.all(
      clustersOf(entries).map(async (cluster) => {
        const box = sheetBox(cluster, input);
        const { node, options } = await sheet(cluster, { ...input, box }, input.assets);
        const data = await takumi.render(node, { ...options, format: "raw" });
        return {
          picture: { width: options.width, height: options.height, data },
          x: Math.round(box.x * input.scale),
          y: Math.round(box.y * input.scale),
        };
      }),
    );
  }

  /** Starts every sheet of an ad: the vector renderer works on them while pictures are painted here. */
  function drawAhead(steps: readonly Step[], input: PaintInput): Map<Step, Promise<Drawn[]>> {
    const ahead = new Map<Step, Promise<Drawn[]>>();
    for (const step of steps) {
      if (step.kind !== "drawing" && step.kind !== "text") continue;
      const drawn = draw(step.entries, input);
      // Whoever lays it hears of a failure; until then, or where painting ends before, nobody is there to.
      drawn.catch(() => undefined);
      ahead.set(step, drawn);
    }
    return ahead;
  }

  async function paintPicture(
    layer: ImageLayer,
    entry: Entry,
    canvases: readonly Pixels[],
    { scale, assets }: PaintInput,
  ): Promise<void> {
    const { request, rotate, opacity } = layer;
    const box = scaled(at(snapped(layer.box), entry), scale);
    if (request.kind === "svg") return;
    if (request.kind === "ground") {
      const size = { width: Math.round(request.width * scale), height: Math.round(request.height * scale) };
      const scene = await sceneOf({ ...request, ...size });
      for (const canvas of canvases)
        paintScene(canvas, scene, size, Math.round(box.x), Math.round(box.y), clipOf(entry, canvas, scale));
      return;
    }
    if (request.kind === "shadow") {
      const mask = await store.shadow(request, assets);
      for (const canvas of canvases) laySoft(canvas, mask, request.tint, box, clipOf(entry, canvas, scale));
      return;
    }
    if (request.kind === "picture" && request.soft) {
      const ground = await store.ground(request.key, box, assets);
      for (const canvas of canvases) layGround(canvas, ground, box, clipOf(entry, canvas, scale));
      return;
    }
    const picture = await store.get(request, layer.box, scale, assets);
    for (const canvas of canvases) {
      const clip = clipOf(entry, canvas, scale);
      if (rotate || opacity < 1 || Math.abs(picture.width - box.w) > 1)
        layTurned(canvas, picture, box, rotate, clip, opacity);
      else lay(canvas, picture, Math.round(box.x), Math.round(box.y), clip);
    }
  }

  async function paintStep(
    step: Step,
    canvases: readonly Pixels[],
    input: PaintInput,
    ahead: ReadonlyMap<Step, Promise<Drawn[]>>,
  ): Promise<void> {
    const [entry] = step.entries;
    if (entry?.layer.kind === "rect" && step.kind === "area") {
      const box = scaled(at(entry.layer.box, entry), input.scale);
      for (const canvas of canvases)
        fillBox(canvas, box, entry.layer.color, clipOf(entry, canvas, input.scale));
    } else if (entry?.layer.kind === "image" && step.kind === "picture") {
      await paintPicture(entry.layer, entry, canvases, input);
    } else {
      for (const { picture, x, y } of (await ahead.get(step)) ?? [])
        for (const canvas of canvases) lay(canvas, picture, x, y, whole(canvas));
    }
  }

  return {
    /** The lines of a layout as they will be set, px; nothing is painted. */
    async measure(layout: Layout, language: AdDocument["language"]): Promise<MeasuredRun[]> {
      const texts = entriesOf(layout).filter(({ kind }) => kind === "text");
      if (texts.length === 0) return [];
      const box = { x: 0, y: 0, w: layout.width, h: layout.height };
      const { node, options } = await sheet(texts, { language, scale: 1, box }, null);
      return measureRuns(await takumi.measure(node, options), 1);
    },

    /**
     * The painted layout. `look` sees it before words are laid over it (where something lies on words: without
     * them); if it answers false, painting ends and there is no picture.
     */
    async paint(input: PaintInput, look?: (ground: Pixels) => boolean): Promise<Pixels | null> {
      const { layout, scale } = input;
      const steps = stepsOf(entriesOf(layout));
      const ahead = drawAhead(steps, input);
      const width = Math.round(layout.width * scale);
      const height = Math.round(layout.height * scale);
      const take = () => ({ width, height, data: pool.take(width * height * 4) });
      const canvas = take();
      fillBox(canvas, { x: 0, y: 0, w: width, h: height }, layout.ground, whole(canvas));
      const firstText = steps.findIndex(({ kind }) => kind === "text");
      const still = firstText < 0 ? steps : steps.slice(0, firstText);
      const rest = steps.slice(still.length);
      for (const step of still) await paintStep(step, [canvas], input, ahead);
      const covered = rest.some(({ kind }) => kind !== "text");
      const ground = covered && look ? take() : canvas;
      if (ground !== canvas) {
        canvas.data.copy(ground.data);
        for (const step of rest) if (step.kind !== "text") await paintStep(step, [ground], input, ahead);
      }
      const wanted = look ? look(ground) : true;
      if (ground !== canvas) pool.give(ground.data);
      if (!wanted) {
        pool.give(canvas.data);
        return null;
      }
      for (const step of rest) await paintStep(step, [canvas], input, ahead);
      return canvas;
    },
  };
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
