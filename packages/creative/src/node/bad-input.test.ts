import type { AdDocument, BrandSnapshot, ProductSnapshot } from "@static-engine/contracts";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { findConcept } from "../concepts/concepts.ts";
import { buildDocument } from "../document/build-document.ts";
import { demoSubject, variation } from "../testing/fixtures.ts";
import { loadDemoAsset } from "./demo-assets.ts";
import type { Renderer } from "./renderer.ts";
import { createRenderer } from "./renderer.ts";

let renderer: Renderer;
beforeAll(async () => {
  renderer = await createRenderer();
});

type Change = {
  brand?: Partial<BrandSnapshot>;
  product?: Partial<ProductSnapshot>;
  headline?: string;
  sub?: string | null;
};

const HEADLINE = "Same mineral. Different night.";
const GREY = "#808080";
const NOTHING: Partial<ProductSnapshot> = {
  description: null,
  usps: ["x"],
  picture: null,
  priceText: null,
  compareAtPrice: null,
  currency: null,
  starRating: null,
  reviewCount: null,
  ingredientsFeatures: [],
  beforeDescription: null,
  afterDescription: null,
  offerText: null,
  offerCode: null,
  offerEndsAt: null,
  quotes: [],
  stats: [],
  press: [],
};

const clear = { key: "test/clear.png", width: 400, height: 400, cutout: true };
const speck = { key: "test/speck.png", width: 40, height: 40, cutout: true };
const dot = { key: "test/dot.png", width: 1, height: 1, cutout: true };
const line = { key: "test/line.png", width: 10_000, height: 10, cutout: true };

const PICTURES: Record<string, () => Promise<Buffer>> = {
  [clear.key]: () => plain(400, 400, 0),
  [speck.key]: () => plain(40, 40, 1),
  [dot.key]: () => plain(1, 1, 1),
  [line.key]: () => plain(10_000, 10, 1),
};

function plain(width: number, height: number, alpha: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 4, background: { r: 200, g: 60, b: 40, alpha } } })
    .png()
    .toBuffer();
}

const assets = { load: (key: string) => PICTURES[key]?.() ?? loadDemoAsset(key) };

const CASES: Record<string, Change> = {
  "a headline of 300 characters": { headline: "Magnesium after dark, every night. ".repeat(9).slice(0, 300) },
  "one word of 60 characters": { headline: "Magnesiumbisglycinatkapseldosendeckelverschlussmechanismus60" },
  "emoji only": { headline: "🔥🔥🔥", sub: "🌙✨" },
  "right-to-left mixed with Latin": { headline: "שלום nomva 3:07", sub: "ليلة هادئة with nomva" },
  "five reasons of 200 characters": {
    product: { usps: Array.from({ length: 5 }, (_, i) => `${i} `.padEnd(200, "slow magnesium ")) },
  },
  "no facts at all": { product: NOTHING },
  "a product that is transparent throughout": { product: { picture: clear } },
  "a photo of 40 × 40": { product: { picture: speck } },
  "a logo of one pixel": { brand: { logo: dot } },
  "a logo of 10 000 × 10": { brand: { logo: line } },
  "four equal colours": {
    brand: { primaryColor: GREY, secondaryColor: GREY, accentColor: GREY, backgroundColor: GREY },
  },
  "a price in words": { product: { priceText: "ask the bar, cash or card, no tips", currency: null } },
  "a price of thirteen digits": {
    product: { priceText: "1.000.000.000.000", compareAtPrice: "2.000.000.000.000", currency: "IRR" },
  },
  "a price in an unknown currency": {
    product: { priceText: "₿0.00042", compareAtPrice: "1 299,99 zł", currency: "XTS" },
  },
  "a brand name of 80 characters": {
    brand: {
      name: "Consolidated Intercontinental Magnesium and Minerals Trading Company of Tashkent",
      logo: null,
    },
  },
};

const CONCEPTS = ["product-hero", "offer-first", "us-vs-them", "benefit-checklist", "founder-letter"];

function documentOf(slug: string, { brand, product, headline = HEADLINE, sub }: Change): AdDocument {
  const concept = findConcept(slug);
  if (!concept) throw new Error(`No concept ${slug}`);
  const demo = demoSubject("nomva", "magnesium");
  return buildDocument({
    concept,
    brand: { ...demo.brand, ...brand },
    product: { ...demo.product, ...product },
    variation: variation(headline, sub === undefined ? "Three capsules, one glass." : sub),
    language: "en",
    seed: 5,
  });
}

test.each(Object.entries(CASES))(
  "%s: the ad passes, or a check says in one sentence why not",
  async (_, change) => {
    for (const slug of CONCEPTS) {
      const { passed, pictures } = await renderer.composeChecked({
        document: documentOf(slug, change),
        assets,
        ratios: ["1:1"],
      });
      const failed = pictures.flatMap(({ checks }) => checks.filter(({ status }) => status === "fail"));
      expect(failed.length > 0, slug).toBe(!passed);
      for (const { message } of failed) expect(message, slug).toMatch(/^[“A-Z].*[.]$/s);
    }
  },
  60_000,
);

test("what is not the words' fault is repaired or passes", async () => {
  const harmless = ["a logo of one pixel", "a logo of 10 000 × 10", "four equal colours", "no facts at all"];
  for (const name of harmless) {
    const { passed, pictures } = await renderer.composeChecked({
      document: documentOf("product-hero", CASES[name] ?? {}),
      assets,
      ratios: ["1:1", "16:9"],
    });
    const failed = pictures.flatMap(({ checks }) => checks.filter(({ status }) => status === "fail"));
    expect(
      failed.map(({ message }) => message),
      name,
    ).toEqual([]);
    expect(passed, name).toBe(true);
  }
}, 60_000);

test("a photo of a few pixels is not blown up: the ad does without it, or says so", async () => {
  const { passed, document, pictures } = await renderer.composeChecked({
    document: documentOf("product-hero", { product: { picture: speck } }),
    assets,
    ratios: ["1:1"],
  });
  const ids = pictures.flatMap(({ checks }) =>
    checks.filter(({ status }) => status === "fail").map(({ id }) => id),
  );
  expect(passed ? document.archetype : ids).toEqual(passed ? "type" : ["product_picture"]);
}, 60_000);
