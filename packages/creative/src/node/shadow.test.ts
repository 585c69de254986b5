import { expect, test } from "vitest";
import { createAssetStore } from "./asset-store.ts";
import { loadDemoAsset } from "./demo-assets.ts";
import { asMasked, makeMask, tinted } from "./shadow.ts";

const assets = { load: loadDemoAsset };
const key = "demo/products/jar.webp";
const FLOATING = { style: "floating", rotate: 9, w: 500, h: 978, pad: 274 } as const;

test("an ad's sizes and tints share a mask, another turn or product has its own", async () => {
  const store = createAssetStore();
  const cast = (change: object) =>
    store.shadow({ kind: "shadow", key, tint: "#190E2E", ...FLOATING, ...change }, assets);
  const first = await cast({});
  expect(await cast({ tint: "#070012" })).toBe(first);
  expect(await cast({ w: 499, h: 976, pad: 273 })).toBe(first);
  for (const change of [{ rotate: 8 }, { style: "standing" }, { w: 900 }, { key: "demo/products/non.webp" }])
    expect(await cast(change), JSON.stringify(change)).not.toBe(first);
});

test("a mask is rounded by no more than a quarter of its own pixel, and a small product not enlarged", () => {
  for (const [w, h] of [
    [500, 978],
    [640, 1251],
    [1251, 640],
    [90, 31],
  ] as const) {
    const spec = asMasked({ ...FLOATING, w, h });
    const scale = Math.min(1, 240 / Math.max(w, h));
    expect(Math.abs(spec.w - w * scale)).toBeLessThanOrEqual(0.25);
    expect(Math.abs(spec.h - h * scale)).toBeLessThanOrEqual(0.25);
  }
});

test("a shadow is darkest under the product, lies to its lower right, and is clear at the edge of its frame", () => {
  const product = { width: 20, height: 40, data: Buffer.alloc(800, 255) };
  const { width, height, data } = makeMask(product, asMasked({ ...FLOATING, rotate: 0 }));
  const at = (x: number, y: number) =>
    data[Math.round(y * (height - 1)) * width + Math.round(x * (width - 1))];
  expect(at(0.5, 0.5)).toBeGreaterThan(140);
  expect(at(0.8, 0.85) ?? 0).toBeGreaterThan(at(0.2, 0.15) ?? 0);
  for (const place of [0, 0.5, 1]) expect([at(place, 0), at(0, place)]).toEqual([0, 0]);
});

test("as a picture it has its colour everywhere and the mask as alpha", () => {
  const { data } = tinted({ width: 2, height: 1, data: new Uint8Array([0, 90]) }, "#102030");
  expect([...data]).toEqual([16, 32, 48, 0, 16, 32, 48, 90]);
});
