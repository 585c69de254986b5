import { createCanvas, GlobalFonts, loadImage } from "@napi-rs/canvas";
import type { Composition } from "@static-engine/creative/node";
import { loadDemoAsset, loadFonts } from "@static-engine/creative/node";

type Layer = Composition["layout"]["layers"][number];
type Context = ReturnType<ReturnType<typeof createCanvas>["getContext"]>;

export type SkiaPath = { draw(composition: Composition): Promise<Buffer> };

/**
 * An equal picture drawn by hand with Skia: grounds as its own gradients without grain, the product with its own blurred
 * shadow, shapes, and every line where the renderer measured it.
 */
export async function createSkia(compositions: readonly Composition[]): Promise<SkiaPath> {
  for (const { name, data } of await loadFonts()) GlobalFonts.register(data, name);
  const keys = new Set(compositions.flatMap(({ document }) => document.product.picture?.key ?? []));
  const pictures = new Map<string, Awaited<ReturnType<typeof loadImage>>>();
  for (const key of keys) pictures.set(key, await loadImage(await loadDemoAsset(key)));

  async function paint(
    context: Context,
    layers: readonly Layer[],
    nextRun: () => Composition["runs"][number] | undefined,
  ) {
    for (const layer of layers) {
      if (layer.kind === "rect") {
        context.fillStyle = layer.color;
        context.fillRect(layer.box.x, layer.box.y, layer.box.w, layer.box.h);
      } else if (layer.kind === "group") {
        const { x, y, w, h } = layer.box;
        context.save();
        context.translate(x + w / 2, y + h / 2);
        context.rotate((layer.rotate * Math.PI) / 180);
        context.translate(-w / 2, -h / 2);
        await paint(context, layer.layers, nextRun);
        context.restore();
      } else if (layer.kind === "text") {
        for (const line of layer.lines) {
          const run = nextRun();
          context.font = `${layer.size}px "Bricolage Grotesque", "Instrument Sans"`;
          context.letterSpacing = `${layer.tracking * layer.size}px`;
          context.textBaseline = "top";
          context.fillStyle = line.color ?? layer.color;
          context.fillText(line.text, run?.x ?? layer.x, run?.y ?? layer.y);
        }
      } else await paintImage(context, layer);
    }
  }

  async function paintImage(context: Context, { request, box, rotate }: Extract<Layer, { kind: "image" }>) {
    if (request.kind === "svg")
      context.drawImage(await loadImage(Buffer.from(request.markup)), box.x, box.y, box.w, box.h);
    if (request.kind === "ground") {
      const gradient = context.createRadialGradient(
        box.w * 0.3,
        box.h * 0.2,
        0,
        box.w * 0.3,
        box.h * 0.2,
        box.w * 1.2,
      );
      request.colors.slice(0, 2).forEach((color, i) => {
        gradient.addColorStop(i, color);
      });
      context.fillStyle = gradient;
      context.fillRect(box.x, box.y, box.w, box.h);
    }
    const picture = request.kind === "picture" ? pictures.get(request.key) : undefined;
    if (!picture || request.kind !== "picture") return;
    context.save();
    context.translate(box.x + box.w / 2, box.y + box.h / 2);
    context.rotate((rotate * Math.PI) / 180);
    context.shadowColor = "#24103A88";
    context.shadowBlur = box.h * 0.075;
    context.shadowOffsetY = box.h * 0.085;
    context.drawImage(picture, -box.w / 2, -box.h / 2, box.w, box.h);
    context.restore();
  }

  return {
    async draw({ layout, runs }) {
      const canvas = createCanvas(layout.width, layout.height);
      const left = [...runs];
      await paint(canvas.getContext("2d"), layout.layers, () => left.shift());
      return canvas.encode("jpeg", 90);
    },
  };
}
