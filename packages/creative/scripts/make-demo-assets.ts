import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Renderer } from "@takumi-rs/core";
import sharp from "sharp";
import { loadFonts } from "../src/node/fonts.ts";
import type { FaceId } from "../src/type/faces.ts";
import { FACES } from "../src/type/faces.ts";

// Usage: node --import tsx scripts/make-demo-assets.ts [folder of product cut-outs]
// Draws the demo brands' wordmarks; with a folder, also fits the cut-outs in it to 1400 px.

const LOGOS: readonly { file: string; text: string; face: FaceId; color: string }[] = [
  { file: "nomva", text: "nomva", face: "bricolage", color: "#24103A" },
  { file: "rundo", text: "rundo", face: "unbounded", color: "#0D120F" },
  { file: "jiyda", text: "jiyda", face: "yeseva", color: "#A6182A" },
  { file: "9-kvartal", text: "9-KVARTAL", face: "anton", color: "#111111" },
];

const assets = new URL("../assets/", import.meta.url).pathname;

async function drawLogos(): Promise<void> {
  const takumi = new Renderer();
  for (const font of await loadFonts()) await takumi.registerFont(font);
  await mkdir(join(assets, "logos"), { recursive: true });
  for (const { file, text, face, color } of LOGOS) {
    const { family, weight, displayTracking } = FACES[face];
    const style = {
      fontFamily: family,
      fontWeight: weight,
      fontSize: 300,
      color,
      letterSpacing: `${displayTracking}em`,
      whiteSpace: "pre",
      padding: 60,
    };
    const png = await takumi.render(
      { type: "container", style: { display: "flex" }, children: [{ type: "text", text, style }] },
      { format: "png", width: 2400, height: 600 },
    );
    await sharp(png)
      .trim({ background: { r: 0, g: 0, b: 0, alpha: 0 }, threshold: 1 })
      .png({ compressionLevel: 9 })
      .toFile(join(assets, "logos", `${file}.png`));
  }
}

async function fitProducts(folder: string): Promise<void> {
  await mkdir(join(assets, "products"), { recursive: true });
  for (const name of await readdir(folder)) {
    const fitted = await sharp(await readFile(join(folder, name)))
      .resize(1400, 1400, { fit: "inside", withoutEnlargement: true })
      .webp({ quality: 93, alphaQuality: 100, effort: 6 })
      .toBuffer();
    await writeFile(join(assets, "products", name.replace(/\.png$/, ".webp")), fitted);
  }
}

await drawLogos();
const folder = process.argv[2];
if (folder) await fitProducts(folder);
