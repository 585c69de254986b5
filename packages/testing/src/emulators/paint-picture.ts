import { createHash } from "node:crypto";
import sharp from "sharp";
import type { PictureFault } from "./fault.ts";
import { groundSvg } from "./ground-svg.ts";
import { withWords, wordsOf } from "./painted-words.ts";
import { HUGE } from "./reply.ts";

export type Wish = { prompt: string; width: number; height: number; format: "png" | "jpeg" };

const KEPT = 24;
const cache = new Map<string, Promise<Buffer>>();

/** A ground for an ad that depends on the words alone, in exactly the size asked for; or what the fault makes of it. */
export function paintPicture(wish: Wish, fault: PictureFault | null = null): Promise<Buffer> {
  const key = JSON.stringify([wish, fault]);
  const known = cache.get(key);
  if (known) return known;
  const painted = paint(wish, fault);
  cache.set(key, painted);
  const oldest = cache.keys().next().value;
  if (cache.size > KEPT && oldest !== undefined) cache.delete(oldest);
  return painted;
}

async function paint({ prompt, width, height, format }: Wish, fault: PictureFault | null): Promise<Buffer> {
  if (fault === "html") return Buffer.from("<!doctype html><title>Service unavailable</title><h1>502</h1>");
  if (fault === "huge") return Buffer.from(HUGE);
  const size = fault === "wrong_size" ? { width: 640, height: 400 } : { width, height };
  // The same words in another shape are the same scene, as far as an emulator can.
  const seed = createHash("sha256").update(sceneOf(prompt)).digest();
  // Painted small and enlarged: grounds are soft, and 18 pictures of a run must cost little.
  const scale = fault === null || fault === "wrong_size" || fault === "truncated_png" ? 4 : 1;
  const svg = groundSvg(
    { seed, colors: colorsOf(prompt) },
    Math.ceil(size.width / scale),
    Math.ceil(size.height / scale),
    fault,
  );
  const words = wordsOf(prompt);
  if (words && fault !== "blank" && fault !== "truncated_png") {
    const ground = await sharp(Buffer.from(svg))
      .resize(size.width, size.height, { fit: "fill" })
      .png()
      .toBuffer();
    // A painter that cannot spell swaps two letters.
    return withWords(ground, fault === "text" ? words.map((text) => text.replace(/(.)(.)/, "$2$1")) : words);
  }
  // A vendor has machines of its own; the stand-in shares this one, and anything smoother costs eight times as much.
  // In two steps, or the drawing itself would be made at full size.
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const small = sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
  const raster = small.resize(size.width, size.height, { fit: "fill", kernel: "nearest" });
  if (format === "jpeg" && fault !== "truncated_png") return raster.jpeg({ quality: 90 }).toBuffer();
  const png = await raster.png({ compressionLevel: 1 }).toBuffer();
  return fault === "truncated_png" ? png.subarray(0, Math.floor(png.length * 0.6)) : png;
}

function sceneOf(prompt: string): string {
  return /Scene: ([^\n]+)/.exec(prompt)?.[1] ?? prompt;
}

/** The colours that a prompt names by value. */
function colorsOf(prompt: string): string[] {
  return [...new Set(prompt.match(/#[0-9a-f]{6}/gi) ?? [])].slice(0, 3);
}
