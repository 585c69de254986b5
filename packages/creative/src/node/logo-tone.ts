import type { AdDocument } from "@static-engine/contracts";
import type { AssetStore } from "./asset-store.ts";
import type { AssetSource } from "./composition.ts";
import type { Pixels } from "./pixels.ts";

/** The document with its logo's mean ink colour, which decides where the logo can be read. */
export async function withLogoTone(
  document: AdDocument,
  store: AssetStore,
  assets: AssetSource,
): Promise<AdDocument> {
  const { logo, logoTone } = document.brand;
  if (!logo || logoTone !== null) return document;
  return { ...document, brand: { ...document.brand, logoTone: await store.tone(logo.key, assets) } };
}

/** Mean colour of the visible pixels, or null for an opaque picture, which brings its own ground. */
export function meanInk({ data }: Pixels): string | null {
  const sum = [0, 0, 0];
  let visible = 0;
  let clear = 0;
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3] ?? 0;
    if (alpha < 8) clear++;
    if (alpha < 128) continue;
    visible++;
    for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (data[i + c] ?? 0);
  }
  if (visible === 0 || clear * 20 < data.length / 4) return null;
  return `#${sum
    .map((total) =>
      Math.round(total / visible)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`.toUpperCase();
}
