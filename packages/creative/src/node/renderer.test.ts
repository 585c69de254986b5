import { readFile, writeFile } from "node:fs/promises";
import pixelmatch from "pixelmatch";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { findConcept } from "../concepts/concepts.ts";
import { buildDocument } from "../document/build-document.ts";
import { flatten } from "../gate/flatten.ts";
import { widthOfLine } from "../layers/text-geometry.ts";
import { demoSubject, documentOf, variation } from "../testing/fixtures.ts";
import { loadDemoAsset } from "./demo-assets.ts";
import type { Renderer } from "./renderer.ts";
import { createRenderer } from "./renderer.ts";
import { renderScene } from "./scene/render-scene.ts";
import { asPng } from "./testing/letters.ts";

const assets = { load: loadDemoAsset };
let renderer: Renderer;

beforeAll(async () => {
  renderer = await createRenderer();
});

const GOLDENS = [
  {
    name: "table-1x1",
    brand: "nomva",
    product: "magnesium",
    concept: "us-vs-them",
    headline: "Same mineral. Different night.",
    ratio: "1:1",
  },
  {
    name: "review-9x16",
    brand: "jiyda",
    product: "non",
    concept: "review-slip",
    headline: "Съела по дороге.",
    ratio: "9:16",
  },
  {
    name: "type-16x9",
    brand: "rundo",
    product: "card",
    concept: "bold-statement",
    headline: "Fees are tips you never agreed to.",
    ratio: "16:9",
  },
  {
    name: "offer-1x1",
    brand: "9-kvartal",
    product: "hoodie",
    concept: "code-drop",
    headline: "−40%",
    ratio: "1:1",
  },
] as const;

describe("the renderer", () => {
  test.each(GOLDENS)("$name looks as it did", async ({ name, brand, product, concept, headline, ratio }) => {
    const subject = demoSubject(brand, product);
    const definition = findConcept(concept);
    if (!definition) throw new Error(`No concept ${concept}`);
    const document = buildDocument({
      concept: definition,
      ...subject,
      variation: variation(headline),
      language: brand === "jiyda" ? "ru" : "en",
      seed: 7,
    });
    const { width, height, pixels } = await renderer.compose({ document, ratio, assets, scale: 0.25 });
    const file = new URL(`../testing/goldens/${name}.png`, import.meta.url);
    if (process.env.UPDATE_GOLDENS)
      await writeFile(file, await renderer.encode({ width, height, pixels }, { format: "png" }));
    const golden = await sharp(await readFile(file))
      .ensureAlpha()
      .raw()
      .toBuffer();
    const differing = pixelmatch(golden, pixels, undefined, width, height, { threshold: 0.15 });
    expect(differing / (width * height)).toBeLessThan(0.005);
  });

  test("the same document gives the same bytes", async () => {
    const document = documentOf("product-hero", "A to-do list you can finish.");
    const other = await createRenderer();
    const [first, second] = await Promise.all(
      [renderer, other].map((r) => r.compose({ document, ratio: "1:1", assets, scale: 0.5 })),
    );
    expect(first?.pixels.equals(second?.pixels ?? Buffer.alloc(0))).toBe(true);
  });

  test("a scene that was just judged is painted as one that is read from its file", async () => {
    const document = {
      ...documentOf("product-hero", "A to-do list you can finish."),
      canvas: "picture" as const,
    };
    const family = await renderScene({ family: "sky", seed: 2 }, document.palette, 1440, 1440);
    const { data, ...size } = await renderer.readScene(await asPng(family), "1:1", document.palette);
    const pictures = { "1:1": { key: "scene", width: size.width, height: size.height, color: size.color } };
    const scene = {
      family: "sky",
      seed: 2,
      ...document.scene,
      painted: { model: "any", prompt: "", pictures },
    };
    const load = (key: string) => (key === "scene" ? Promise.resolve(data) : loadDemoAsset(key));
    const input = { document: { ...document, scene }, ratio: "1:1", assets: { load } } as const;
    const [judged, read] = [await renderer.compose(input), await (await createRenderer()).compose(input)];
    expect(judged.pixels.equals(read.pixels)).toBe(true);
    const plain = await renderer.compose({ ...input, document });
    expect(judged.pixels.equals(plain.pixels)).toBe(false);
  });

  test("lines are as wide as the layout computed, in every face and alphabet", async () => {
    for (const [brand, product] of [
      ["nomva", "magnesium"],
      ["rundo", "card"],
      ["jiyda", "non"],
      ["jiyda", "nonushta"],
      ["9-kvartal", "hoodie"],
    ] as const) {
      const subject = demoSubject(brand, product);
      const concept = findConcept("benefit-checklist");
      if (!concept) throw new Error("No checklist");
      const document = buildDocument({
        concept,
        ...subject,
        variation: variation(subject.product.usps[0] ?? ""),
        language: "en",
        seed: 1,
      });
      const { layout, runs } = await renderer.compose({ document, ratio: "1:1", assets });
      flatten(layout).lines.forEach(({ layer, text }, i) => {
        const computed = widthOfLine(layer, text);
        const measured = runs[i]?.width ?? 0;
        expect(Math.abs(measured - computed) / computed, text).toBeLessThan(0.04);
      });
    }
  });

  test("an ad whose words do not fit its first arrangement is arranged anew", async () => {
    const document = {
      ...documentOf("product-hero", "Ночью просыпаюсь и считаю потолки"),
      canvas: "canvas" as const,
    };
    const seen: number[] = [];
    const checked = await renderer.composeChecked(
      { document, assets },
      { onProgress: (done) => seen.push(done) },
    );
    expect(checked.passed).toBe(true);
    expect(checked.pictures.map(({ ratio, width, height }) => [ratio, width, height])).toEqual([
      ["1:1", 1080, 1080],
      ["9:16", 1080, 1920],
      ["16:9", 1920, 1080],
    ]);
    expect(seen.slice(0, 3)).toEqual([1, 2, 3]);
  });

  test("a run that is called off stops between pictures", async () => {
    const stop = new AbortController();
    const run = renderer.composeChecked(
      { document: documentOf("bold-statement", "Let it ring."), assets },
      { signal: stop.signal, onProgress: () => stop.abort(new Error("called off")) },
    );
    await expect(run).rejects.toThrow("called off");
  });

  test.each(["jpeg", "png", "webp"] as const)("encodes %s of the asked size", async (format) => {
    const { width, height, pixels } = await renderer.compose({
      document: documentOf("bold-statement", "Let it ring."),
      ratio: "16:9",
      assets,
      scale: 0.25,
    });
    const meta = await sharp(await renderer.encode({ width, height, pixels }, { format })).metadata();
    expect([meta.format, meta.width, meta.height, meta.hasAlpha]).toEqual([format, 480, 270, false]);
  });
});
