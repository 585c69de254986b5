import type { BrandSnapshot, Language, ProductSnapshot } from "@static-engine/contracts";
import { describe, expect, test } from "vitest";
import type { CopyBrief } from "../ports/copy-provider.ts";
import { BARE_BRAND, BARE_PRODUCT } from "../testing/bare.ts";
import { createStudioCopy } from "./studio-copy.ts";
import { writeVariations } from "./write-variations.ts";

function brand(change: Partial<BrandSnapshot> = {}): BrandSnapshot {
  return {
    ...BARE_BRAND,
    description: "Magnesium, after dark.",
    competitors: [{ label: "Typical pill", points: ["Oxide", "100 mg"] }],
    ...change,
  };
}

function product(change: Partial<ProductSnapshot> = {}): ProductSnapshot {
  return {
    ...BARE_PRODUCT,
    name: "Night capsules",
    description: "320 mg magnesium bisglycinate.",
    usps: ["Same mineral. Different night.", "No melatonin. No fillers.", "Three capsules, one glass."],
    priceText: "26",
    currency: "USD",
    starRating: 4.8,
    reviewCount: 2140,
    ingredientsFeatures: [{ name: "Form", benefit: "Bisglycinate" }],
    offerText: "3 for 2",
    offerEndsAt: "2026-11-30T12:00:00Z",
    quotes: [
      {
        text: "I stopped bargaining with my alarm clock. Week two, I woke up before it.",
        name: "Marta K.",
        detail: null,
      },
    ],
    ...change,
  };
}

const BARE = {
  description: null,
  priceText: null,
  starRating: null,
  reviewCount: null,
  ingredientsFeatures: [],
  offerText: null,
  offerEndsAt: null,
  quotes: [],
  usps: ["Stays cold"],
};

function brief(change: Partial<CopyBrief> = {}): CopyBrief {
  return {
    brand: brand(),
    product: product(),
    concept: {
      slug: "bold-statement",
      name: "Bold statement",
      archetype: "type",
      requiredFields: [],
      promptGuidance: "",
    },
    language: "en",
    importantNotes: null,
    seed: 7,
    slots: [1, 2, 3, 4, 5, 6],
    ...change,
  };
}

const wordsOf = (text: string) => text.split(/\s+/).length;

describe("studio copy", () => {
  test.each(["en", "ru", "uz"] satisfies Language[])(
    "six different angles with short, different headlines (%s)",
    (language) => {
      for (const goods of [product(), product(BARE)]) {
        for (const seed of [1, 2, 3, 99]) {
          const six = writeVariations(brief({ language, seed, product: goods }));
          expect(six.map(({ slot }) => slot)).toEqual([1, 2, 3, 4, 5, 6]);
          expect(new Set(six.map(({ angle }) => angle)).size).toBe(6);
          expect(new Set(six.map(({ copy }) => copy.headline)).size).toBe(6);
          for (const { copy } of six) expect(wordsOf(copy.headline)).toBeLessThanOrEqual(9);
        }
      }
    },
  );

  test("a slot asked for alone is the slot of the whole run", async () => {
    const studio = createStudioCopy();
    const all = await studio.write(brief(), new AbortController().signal);
    const [alone] = await studio.write(brief({ slots: [4] }), new AbortController().signal);
    expect(alone).toEqual(all[3]);
  });

  test("no number is printed that the product does not state", () => {
    const goods = product();
    const stated = JSON.stringify({ goods, brand: brand() });
    for (const language of ["en", "ru", "uz"] as const) {
      for (let seed = 0; seed < 40; seed++) {
        for (const { copy } of writeVariations(brief({ language, seed }))) {
          for (const number of `${copy.headline} ${copy.subheadline ?? ""}`.match(/\d+/g) ?? [])
            expect(stated).toContain(number);
        }
      }
    }
  });

  test("a review concept uses the review's own words, and only those", () => {
    const concept = {
      slug: "review-card",
      name: "",
      archetype: "card",
      requiredFields: [{ field: "quotes", min: 1 }],
      promptGuidance: "",
    } as const;
    const said = product().quotes[0]?.text ?? "";
    for (const { copy } of writeVariations(brief({ concept }))) expect(said).toContain(copy.headline);
  });

  test("an offer concept leads with the offer as typed", () => {
    const concept = {
      slug: "offer-first",
      name: "",
      archetype: "offer",
      requiredFields: [{ field: "offerText", min: 1 }],
      promptGuidance: "",
    } as const;
    expect(writeVariations(brief({ concept })).every(({ copy }) => copy.headline === "3 for 2")).toBe(true);
  });

  test("forbidden words never appear, wherever they stand", () => {
    const strict = brand({ forbiddenWords: ["melatonin", "mineral"], forbiddenClaims: ["before it"] });
    for (let seed = 0; seed < 20; seed++) {
      const text = JSON.stringify(
        writeVariations(brief({ brand: strict, seed })).map(({ copy }) => copy),
      ).toLowerCase();
      expect(text).not.toMatch(/melatonin|mineral|before it/);
    }
  });

  test("words that the notes put in quotation marks become the first headline", () => {
    const [first] = writeVariations(brief({ importantNotes: "Please use “Let it ring.” for this run" }));
    expect(first?.copy.headline).toBe("Let it ring.");
  });

  test("a call that was stopped writes nothing", async () => {
    await expect(createStudioCopy().write(brief(), AbortSignal.abort())).rejects.toThrow();
  });
});
