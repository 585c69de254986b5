import type { ConceptField, Language, ProductSnapshot } from "@static-engine/contracts";
import { describe, expect, test } from "vitest";
import type { CopyBrief } from "../ports/copy-provider.ts";
import { BARE_BRAND, BARE_PRODUCT } from "../testing/bare.ts";
import { writeVariations } from "./write-variations.ts";

const PRODUCT: ProductSnapshot = {
  ...BARE_PRODUCT,
  usps: ["Same mineral. Different night.", "Three capsules, one glass."],
  pains: ["Awake at 3:07", "Counting ceilings", "Bargaining with the alarm"],
  included: ["Glycine", "Theanine"],
  excluded: ["Sugar", "Fillers"],
  outlets: ["Slow Morning", "The Nightstand", "Plain Health"],
  milestones: [
    { when: "Day 1", text: "Three capsules." },
    { when: "Day 7", text: "A habit." },
    { when: "Day 30", text: "The jar is empty." },
  ],
  faqs: [{ question: "Will it knock me out?", answer: "No. It is a mineral, not a sedative." }],
  founder: { name: "Ada Lind", role: "founder", letter: "I was awake at 3:07. So we made one jar." },
  guarantee: { text: "Send back the jar, even empty.", days: 60 },
  comment: { text: "is this the purple jar", handle: "@lena", reply: "It is." },
  chart: {
    points: [
      { label: "Oxide pill", value: 100 },
      { label: "nomva", value: 320 },
    ],
    unit: "mg",
    source: "Product labels",
  },
};

function written(field: ConceptField, language: Language, change: Partial<CopyBrief> = {}) {
  const brief: CopyBrief = {
    brand: BARE_BRAND,
    product: PRODUCT,
    concept: {
      slug: field,
      name: "",
      archetype: "hero",
      requiredFields: [{ field, min: 1 }],
      promptGuidance: "",
    },
    language,
    importantNotes: null,
    seed: 3,
    slots: [1, 2, 3, 4, 5, 6],
    ...change,
  };
  return writeVariations(brief).map(({ copy }) => copy);
}

describe.each(["en", "ru", "uz"] satisfies Language[])(
  "copy of the concepts that tell one fact (%s)",
  (language) => {
    test("a letter, a comment and an answer are quoted word for word, with whom they are from", () => {
      for (const { headline, subheadline } of written("founder", language)) {
        expect(PRODUCT.founder?.letter).toContain(headline);
        expect(subheadline).toBe("Ada Lind, founder");
      }
      for (const { headline } of written("comment", language))
        expect(PRODUCT.comment?.text).toContain(headline);
      for (const { headline, subheadline } of written("faqs", language)) {
        expect(PRODUCT.faqs[0]?.answer).toContain(headline);
        expect(subheadline).toBe("Will it knock me out?");
      }
    });

    test("a guarantee says its terms, outlets are named, figures are those of the chart", () => {
      for (const { headline, subheadline } of written("guarantee", language))
        expect(`${headline} ${subheadline}`).toContain("even empty");
      for (const { subheadline } of written("outlets", language))
        expect(subheadline).toContain("Slow Morning");
      const [first] = written("chart", language);
      expect(first?.headline).toBe("nomva. 320 mg.");
    });

    test("lists get a headline of their own, in the ad's language, and no number that nobody stated", () => {
      const stated = JSON.stringify(PRODUCT);
      for (const field of ["pains", "included", "milestones", "guarantee"] as const) {
        const six = written(field, language);
        expect(new Set(six.map(({ headline }) => headline)).size).toBeGreaterThanOrEqual(3);
        for (const { headline } of six)
          for (const number of headline.match(/\d+/g) ?? []) expect(stated).toContain(number);
      }
      const cyrillic = written("pains", language).some(({ headline }) =>
        /\p{Script=Cyrillic}/u.test(headline),
      );
      expect(cyrillic).toBe(language === "ru");
    });
  },
);

test("forbidden words stay out of anchored lines too", () => {
  const base = written("outlets", "en");
  expect(JSON.stringify(base)).toContain("Nightstand");
  for (const field of ["outlets", "founder", "comment"] as const) {
    const strict = written(field, "en", {
      brand: { ...BARE_BRAND, forbiddenWords: ["nightstand", "jar"] },
    });
    expect(JSON.stringify(strict).toLowerCase(), field).not.toMatch(/nightstand|\bjar\b/);
  }
});
