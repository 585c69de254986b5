import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import * as fontkit from "fontkit";
import { FACES } from "../src/type/faces.ts";

// Writes src/type/metrics.generated.ts: advance widths and vertical metrics in thousandths of an em.

const require = createRequire(import.meta.url);
const RANGES: readonly [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x18f, 0x18f],
  [0x1a0, 0x1b0],
  [0x218, 0x21b],
  [0x259, 0x259],
  [0x2bb, 0x2bc],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x490, 0x4ff],
  [0x600, 0x6ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20a0, 0x20c0],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2248],
  [0x25a0, 0x25ff],
  [0x2600, 0x27bf],
];

// Characters that begin lines of display type: they are hung by their own left bearing.
const STARTS = /^[A-Za-z0-9А-Яа-яЁёЎўҚқҒғҲҳ]$/u;

const entries: string[] = [];
for (const [id, face] of Object.entries(FACES)) {
  const folder = join(dirname(require.resolve(`${face.source}/package.json`)), "files");
  // Chinese and Japanese are as wide as they are high, and emoji nearly: no table is needed.
  if (id === "noto-cjk" || id === "noto-emoji") continue;
  const pattern = new RegExp(`^${basename(face.source)}-([a-z]+|[a-z]+-ext)-${face.weight}-normal\\.woff2$`);
  const files = readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort((a, b) => a.length - b.length);
  const advances = new Map<number, number>();
  const bearings = new Map<number, number>();
  let vertical = "";
  for (const file of files) {
    const font = fontkit.create(readFileSync(join(folder, file)));
    if (!("unitsPerEm" in font)) throw new Error(`${file} is a collection`);
    const unit = 1000 / font.unitsPerEm;
    const typo = font["OS/2"].fsSelection.useTypoMetrics === true;
    const ascent = typo ? font["OS/2"].typoAscender : font.ascent;
    const descent = typo ? font["OS/2"].typoDescender : font.descent;
    if (
      (file.includes("-latin-") && !file.includes("latin-ext")) ||
      (!vertical && face.genre === "fallback")
    ) {
      const bearing = font.glyphForCodePoint(0x48).bbox.minX;
      vertical = [ascent, -descent, font.capHeight, font.xHeight, bearing]
        .map((v) => Math.round(v * unit))
        .join(",");
    }
    for (const [from, to] of RANGES) {
      for (let code = from; code <= to; code++) {
        if (advances.has(code) || !font.hasGlyphForCodePoint(code)) continue;
        const glyph = font.glyphForCodePoint(code);
        advances.set(code, Math.round(glyph.advanceWidth * unit));
        if (STARTS.test(String.fromCodePoint(code))) bearings.set(code, Math.round(glyph.bbox.minX * unit));
      }
    }
  }
  entries.push(
    `  "${id}": { vertical: [${vertical}], advances: [${runsOf(advances)}], bearings: [${runsOf(bearings)}] },`,
  );
}

function runsOf(values: ReadonlyMap<number, number>): string {
  const runs: string[] = [];
  const codes = [...values.keys()].sort((a, b) => a - b);
  for (let i = 0; i < codes.length; ) {
    const start = codes[i] ?? 0;
    const run: number[] = [];
    while (i < codes.length && codes[i] === start + run.length) run.push(values.get(codes[i++] ?? 0) ?? 0);
    runs.push(`[${start},"${run.join(" ")}"]`);
  }
  return runs.join(",");
}

writeFileSync(
  new URL("../src/type/metrics.generated.ts", import.meta.url),
  `// Written by scripts/make-metrics.ts from the bundled fonts; thousandths of an em.
/** vertical: ascent, descent, cap height, x-height, left bearing of H. advances, bearings: first code point, values of the run. */
export const METRICS: Record<string, { vertical: readonly [number, number, number, number, number]; advances: readonly (readonly [number, string])[]; bearings: readonly (readonly [number, string])[] }> = {
${entries.join("\n")}
};
`,
);
