import { AdDocument, AdSize, BrandSnapshot, Language, ProductSnapshot } from "@static-engine/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { layOut } from "../compositions/lay-out.ts";
import { COMPOSITIONS } from "../compositions/registry.ts";
import { CONCEPTS } from "../concepts/concepts.ts";
import { nearDuplicates } from "../gate/duplicates.ts";
import { flatten } from "../gate/flatten.ts";
import { demoSubject, documentOf, variation } from "../testing/fixtures.ts";
import { buildDocument } from "./build-document.ts";
import { repairsOf } from "./repairs.ts";

const RATIOS = AdSize.options;

test("the six of a run differ, and the same seed gives the same six", () => {
  const { brand, product } = demoSubject("rundo", "card");
  const lines = [
    "Fees are tips you never agreed to.",
    "Tap. Round. Keep.",
    "Round up. Wind down.",
    "One month, itemised.",
    "Zero.",
    "Nobody told me to save.",
  ];
  for (const concept of CONCEPTS) {
    const run = () =>
      lines.map((line, i) =>
        buildDocument({
          concept,
          brand,
          product,
          variation: variation(line, null, i + 1),
          language: "en",
          seed: 11,
        }),
      );
    expect(run()).toEqual(run());
    expect(nearDuplicates(run()), concept.slug).toEqual([]);
    expect(new Set(run().map(({ canvas }) => canvas)).size, concept.slug).toBeGreaterThanOrEqual(3);
  }
});

const text = (max: number) =>
  fc.string({ unit: "grapheme", minLength: 1, maxLength: max }).map((value) => value.trim() || "x");
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
const picture = maybe(
  fc.record({
    key: fc.constant("p"),
    width: fc.integer({ min: 1, max: 4000 }),
    height: fc.integer({ min: 1, max: 4000 }),
    cutout: fc.boolean(),
  }),
);

const brands = fc
  .record({
    name: text(80),
    industry: fc.constantFrom(
      "beauty" as const,
      "finance" as const,
      "food_beverage" as const,
      "other" as const,
    ),
    primaryColor: maybe(hex),
    secondaryColor: maybe(hex),
    accentColor: maybe(hex),
    backgroundColor: maybe(hex),
    headingFont: maybe(text(20)),
    competitors: fc.array(fc.record({ label: text(80), points: fc.array(text(80), { maxLength: 6 }) }), {
      maxLength: 2,
    }),
    logo: picture,
  })
  .map((random) => ({ ...demoSubject("nomva", "magnesium").brand, ...random }));

const products = fc
  .record({
    name: text(120),
    usps: fc.array(text(200), { minLength: 1, maxLength: 5 }),
    priceText: maybe(text(40)),
    compareAtPrice: maybe(text(40)),
    starRating: maybe(fc.double({ min: 1, max: 5, noNaN: true })),
    reviewCount: maybe(fc.integer({ min: 0, max: 100_000_000 })),
    ingredientsFeatures: fc.array(fc.record({ name: text(80), benefit: maybe(text(120)) }), { maxLength: 8 }),
    beforeDescription: maybe(text(300)),
    afterDescription: maybe(text(300)),
    offerText: maybe(text(120)),
    offerCode: maybe(text(40)),
    quotes: fc.array(fc.record({ text: text(400), name: maybe(text(80)), detail: maybe(text(120)) }), {
      maxLength: 4,
    }),
    stats: fc.array(fc.record({ value: text(24), label: text(120), source: maybe(text(160)) }), {
      maxLength: 3,
    }),
    picture,
  })
  .map((random) => ({ ...demoSubject("nomva", "magnesium").product, ...random }));

test("no composition breaks on any brand's data", () => {
  fc.assert(
    fc.property(
      brands,
      products,
      fc.constantFrom(...CONCEPTS),
      fc.constantFrom(...Language.options),
      text(200),
      fc.integer(),
      (brand, product, concept, language, headline, seed) => {
        const input = { brand: BrandSnapshot.parse(brand), product: ProductSnapshot.parse(product) };
        const document = buildDocument({
          concept,
          ...input,
          variation: variation(headline, headline, 1),
          language,
          seed,
        });
        expect(AdDocument.parse(document)).toEqual(document);
        for (const composition of COMPOSITIONS) {
          for (const ratio of RATIOS) {
            const { layers } = layOut({ ...document, composition: composition.id }, ratio);
            expect(layers.length).toBeGreaterThan(0);
          }
        }
      },
    ),
    { numRuns: 12 },
  );
});

test("a repair always arranges the ad in another way", () => {
  const { brand, product } = demoSubject("nomva", "magnesium");
  for (const concept of CONCEPTS) {
    const document = buildDocument({
      concept,
      brand,
      product,
      variation: variation("Same mineral. Different night."),
      language: "en",
      seed: 3,
    });
    const repairs = repairsOf(document);
    expect(repairs.length, concept.slug).toBeGreaterThanOrEqual(4);
    for (const repair of repairs) {
      expect(repair).not.toEqual(document);
      expect(repair.copy).toEqual(document.copy);
    }
  }
});

test("a derived size is laid out again: its words keep their size, its product gets the room", () => {
  const document = documentOf("review-card", "I woke up before it", { composition: "card-slip" });
  const square = flatten(layOut(document, "1:1"));
  const tall = flatten(layOut(document, "4:5"));
  const logo = (placed: typeof square) => placed.images.find(({ layer }) => layer.role === "logo")?.box;
  const product = (placed: typeof square) => placed.images.find(({ layer }) => layer.role === "product")?.box;
  expect(logo(tall)?.h).toBe(logo(square)?.h);
  expect(1350 - (logo(tall)?.y ?? 0)).toBeLessThan(180);
  expect((product(tall)?.h ?? 0) / (product(square)?.h ?? 1)).toBeGreaterThan(1.1);
});
