import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { FACES } from "../type/faces.ts";

const require = createRequire(import.meta.url);

/** A subset of a face: its file, and the code points that it serves, as CSS writes them. */
export type FontFile = { name: string; weight: number; data: Buffer; ranges: string };

/** Every bundled face, one entry per subset. */
export async function loadFonts(): Promise<FontFile[]> {
  const fonts: FontFile[] = [];
  for (const face of Object.values(FACES)) {
    const root = dirname(require.resolve(`${face.source}/package.json`));
    const ranges: Record<string, string> = JSON.parse(await readFile(join(root, "unicode.json"), "utf8"));
    const files = await readdir(join(root, "files"));
    for (const [subset, range] of Object.entries(ranges)) {
      // Numbered subsets stand in brackets; a variable font has its axis where others have a weight.
      const part = `${basename(face.source)}-${subset.replace(/[[\]]/g, "")}`;
      const name = [`${part}-${face.weight}-normal.woff2`, `${part}-wght-normal.woff2`].find((file) =>
        files.includes(file),
      );
      if (!name) continue;
      fonts.push({
        name: face.family,
        data: await readFile(join(root, "files", name)),
        weight: face.weight,
        ranges: range,
      });
    }
  }
  return fonts;
}

/** `U+0000-00FF, U+0131` as pairs. */
export function parseRanges(ranges: string): [number, number][] {
  return ranges.split(",").map((part) => {
    const [from = "0", to] = part.trim().slice(2).split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)];
  });
}
