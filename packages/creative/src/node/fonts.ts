import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Font } from "@takumi-rs/core";
import { FACES } from "../type/faces.ts";

const require = createRequire(import.meta.url);

/** Every bundled face, one entry per subset, with the code points that the subset serves. */
export async function loadFonts(): Promise<Font[]> {
  const fonts: Font[] = [];
  for (const face of Object.values(FACES)) {
    const root = dirname(require.resolve(`@fontsource/${face.source}/package.json`));
    const ranges: Record<string, string> = JSON.parse(await readFile(join(root, "unicode.json"), "utf8"));
    const files = await readdir(join(root, "files"));
    for (const [subset, range] of Object.entries(ranges)) {
      const name = `${face.source}-${subset}-${face.weight}-normal.woff2`;
      if (!files.includes(name)) continue;
      fonts.push({
        name: face.family,
        data: await readFile(join(root, "files", name)),
        weight: face.weight,
        style: "normal",
        unicodeRange: parseRange(range),
      });
    }
  }
  return fonts;
}

function parseRange(range: string): [number, number][] {
  return range.split(",").map((part) => {
    const [from = "0", to] = part.trim().slice(2).split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)];
  });
}
