import { describe, expect, test } from "vitest";
import { demoSubject, variation } from "../testing/fixtures.ts";
import { findClaims } from "./find-claims.ts";
import { numbersIn } from "./numbers-in.ts";

const { brand, product } = demoSubject("nomva", "magnesium");
const stated = {
  ...product,
  priceText: "26",
  compareAtPrice: "39",
  reviewCount: 2140,
  starRating: 4.8,
  usps: ["320 mg in three capsules"],
  quotes: [{ text: "I stopped bargaining with my alarm clock.", name: "Marta K.", detail: null }],
};

function claims(headline: string) {
  return findClaims(variation(headline).copy, brand, stated);
}

describe("claims", () => {
  test.each([
    ["1,000 mg", [1000]],
    ["49 500 soʻm", [49500]],
    ["4,8 from 2,140", [4.8, 2140]],
    ["−40%", [40]],
    ["at 7:00", [7, 0]],
    ["9-KVARTAL and B12", [9]],
  ])("numbers of %s", (text, values) => {
    expect(numbersIn(text).map(({ value }) => value)).toEqual(values);
  });

  test("the source is the field that speaks of the same thing", () => {
    const hoodie = {
      ...stated,
      description: "480 g loopback cotton.",
      usps: ["2 layers in the hood"],
      milestones: [{ when: "Winter 2", text: "Washed cold." }],
      faqs: [{ question: "How heavy is it?", answer: "480 g, heavier than a laptop." }],
    };
    const fieldsOf = (headline: string) =>
      findClaims(variation(headline).copy, brand, hoodie).map(({ field }) => field);
    expect(fieldsOf("480 g of loopback cotton")).toEqual(["product.description"]);
    expect(fieldsOf("2 layers, so the hood stays")).toEqual(["product.usps.0"]);
  });

  test("what was entered, and what follows from it, has a source", () => {
    expect(claims("320 mg for $26")).toEqual([
      { text: "320", kind: "number", field: expect.stringContaining("product.") },
      { text: "26", kind: "number", field: expect.stringContaining("product.") },
    ]);
    expect(claims("Save 33%")[0]?.field).toBe("product.compareAtPrice");
    expect(claims("“I stopped bargaining with my alarm”")[0]?.field).toBe("product.quotes.0.text");
  });

  // Statistics, ranks and voices that nobody entered: the kinds that models like to add.
  test.each([
    "9 of 10 doctors agree",
    "Sleep 47% deeper",
    "Trusted by 100,000 people",
    "The best magnesium",
    "America’s #1 sleep aid",
    "Clinically proven calm",
    "The strongest form",
    "Award-winning sleep",
    "“It changed my whole life”",
    "Лучший магний",
    "Самый сильный состав",
    "Клинически доказано",
    "Eng yaxshi magniy",
    "Klinik isbotlangan",
    "Results in 14 days",
    "Only $19.99",
    "Rated 5.0",
    "Guaranteed rest",
  ])("%s has none", (headline) => {
    expect(claims(headline).some(({ field }) => field === null)).toBe(true);
  });

  test("plain words claim nothing", () => {
    expect(claims("Same mineral. Different night.")).toEqual([]);
  });
});
