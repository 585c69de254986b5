import { mix } from "../color/oklch.ts";

/** 256 colours (r, g, b) through the given stops, mixed in OKLab. */
export function mixTable(stops: readonly string[]): Uint8Array {
  const table = new Uint8Array(256 * 3);
  const spans = stops.length - 1;
  for (let i = 0; i < 256; i++) {
    const at = (i / 255) * spans;
    const k = Math.min(spans - 1, Math.floor(at));
    const color = Number.parseInt(mix(stops[k] ?? "#000000", stops[k + 1] ?? "#FFFFFF", at - k).slice(1), 16);
    table[i * 3] = color >> 16;
    table[i * 3 + 1] = (color >> 8) & 255;
    table[i * 3 + 2] = color & 255;
  }
  return table;
}
