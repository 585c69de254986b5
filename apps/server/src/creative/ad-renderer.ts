import type { AdDocument } from "@static-engine/contracts";
import { Ratio } from "@static-engine/contracts";
import { qualityOf, xmpPacket } from "@static-engine/creative";
import { createRenderer, cutOut } from "@static-engine/creative/node";
import type { AdRenderer } from "@static-engine/services";
import pLimit from "p-limit";
import { drawPackFile } from "./draw-pack-file.ts";

/** What a delivered picture is stored as: sharp enough for type, a quarter of a PNG. */
const STORED = { format: "jpeg", quality: 90, quick: true } as const;

/**
 * The creative engine behind the pipeline's port. One per process: it holds the fonts. At most `atOnce` are painted
 * at a time, be it ads, files or layers: more would only share the same cores and hold more canvases.
 */
export async function createAdRenderer({ atOnce }: { atOnce: number }): Promise<AdRenderer> {
  const renderer = await createRenderer();
  const inTurn = pLimit(atOnce);
  type Painted = Parameters<typeof renderer.encode>[0];
  const store = (document: AdDocument, picture: Painted) =>
    renderer.encode(picture, { ...STORED, xmp: xmpPacket(document) });
  return {
    cutOut: (image) => inTurn(() => cutOut(image)),
    readScene: (data, ratio, palette) => inTurn(() => renderer.readScene(data, ratio, palette)),
    makeAd: ({ document, assets }, { signal, onStage }) =>
      inTurn(async () => {
        signal.throwIfAborted();
        const lost = new AbortController();
        const total = Ratio.options.length;
        let told = onStage({ stage: "painting", done: 0, total });
        told.catch(() => lost.abort());
        const made = await renderer
          .composeChecked(
            { document, assets, ratios: Ratio.options },
            {
              signal: AbortSignal.any([signal, lost.signal]),
              onProgress(done) {
                // Painting goes on while the member is told; a refusal to be told means that the slot was lost.
                told = told.then(() => onStage({ stage: "painting", done, total }));
                told.catch(() => lost.abort());
              },
            },
          )
          .catch(async (error: unknown) => {
            await told;
            throw error;
          });
        await told;
        const checks = made.pictures.flatMap((picture) => picture.checks);
        const clean = checks.filter((check) => check.status !== "fail").length;
        await onStage({ stage: "checking", done: clean, total: checks.length });
        const pictures = await Promise.all(
          made.pictures.map(async (picture) => {
            const { ratio, width, height, checks } = picture;
            const jpeg = made.passed ? await store(made.document, picture) : Buffer.alloc(0);
            renderer.release(picture.pixels);
            return { ratio, width, height, checks, jpeg };
          }),
        );
        return { document: made.document, passed: made.passed, pictures };
      }),
    drawLayer: ({ picture, assets }) =>
      inTurn(async () => {
        const box = picture.kind === "ground" ? { w: picture.width, h: picture.height } : picture;
        const made = await renderer.asset(picture, { x: 0, y: 0, w: box.w, h: box.h }, assets);
        return renderer.encodeLayer(made);
      }),
    measureAd: ({ document, assets }, { signal, onProgress }) =>
      inTurn(async () => {
        signal.throwIfAborted();
        let told = onProgress(0, Ratio.options.length);
        const made = await renderer.composeChecked(
          { document, assets, ratios: Ratio.options },
          {
            signal,
            repair: false,
            onProgress(done, total) {
              told = told.then(() => onProgress(done, total));
            },
          },
        );
        await told;
        const pictures = await Promise.all(
          made.pictures.map(async (picture) => {
            const { ratio, width, height, checks } = picture;
            const jpeg = await store(made.document, picture);
            renderer.release(picture.pixels);
            return { ratio, width, height, checks, jpeg };
          }),
        );
        return { document: made.document, passed: made.passed, pictures };
      }),
    exportFile: (input) => inTurn(() => drawPackFile(renderer, input)),
    exportAd: ({ document, ratio, format, scale, quality = "best", assets }) =>
      inTurn(async () => {
        const picture = await renderer.compose({ document, ratio, scale, assets });
        const data = await renderer.encode(picture, {
          format,
          xmp: xmpPacket(document),
          ...qualityOf(format, quality),
        });
        renderer.release(picture.pixels);
        return { data, width: picture.width, height: picture.height };
      }),
  };
}
