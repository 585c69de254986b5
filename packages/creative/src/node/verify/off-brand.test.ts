import sharp from "sharp";
import { expect, test } from "vitest";
import { derivePalette } from "../../color/palette.ts";
import { demoSubject } from "../../testing/fixtures.ts";
import { renderScene } from "../scene/render-scene.ts";
import { offBrand } from "./off-brand.ts";

const BRANDS = [
  ["nomva", "magnesium"],
  ["rundo", "card"],
  ["jiyda", "non"],
  ["9-kvartal", "hoodie"],
] as const;
const FAMILIES = ["mesh", "spotlight", "sky", "shapes", "leaf", "marble"];

async function flat(color: string) {
  const rgb = await sharp({ create: { width: 64, height: 64, channels: 3, background: color } })
    .raw()
    .toBuffer();
  return { rgb, width: 64, height: 64 };
}

test.each(BRANDS)("scenes in the colours of %s are its own", async (brand, product) => {
  const palette = derivePalette(demoSubject(brand, product).brand);
  for (const family of FAMILIES) {
    const { width, height, data } = await renderScene({ family, seed: 5 }, palette, 300, 300);
    const rgb = await sharp(data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .raw()
      .toBuffer();
    const found = offBrand({ rgb, width, height }, palette);
    expect(found.isTooMuch, `${family}: ${found.share}`).toBe(false);
  }
});

test("a wall of another hue is not the brand's, grey and wood are anybody's", async () => {
  const palette = {
    ink: "#0E1A14",
    canvas: "#24463A",
    accent: "#2E6B4F",
    soft: "#F2F5F0",
    second: "#3F7A60",
  };
  expect(offBrand(await flat("#E0559A"), palette).isTooMuch).toBe(true);
  expect(offBrand(await flat("#3B5BDB"), palette).isTooMuch).toBe(true);
  expect(offBrand(await flat("#2F6F52"), palette).isTooMuch).toBe(false);
  expect(offBrand(await flat("#8A8A88"), palette).isTooMuch).toBe(false);
  expect(offBrand(await flat("#B9A58C"), palette).isTooMuch).toBe(false);
});
