import type { Product } from "@static-engine/contracts";
import { BrandId, ProductId } from "@static-engine/contracts";
import { expect, it } from "vitest";
import { countEntries, isQuickField, toProductChange } from "./quick-values.ts";

const product: Product = {
  id: ProductId.parse("0199a000-0000-7000-8000-000000000001"),
  brandId: BrandId.parse("0199a000-0000-7000-8000-000000000002"),
  name: "Serum",
  description: null,
  usps: ["Fast"],
  photoId: null,
  photoUrl: null,
  cutoutId: null,
  cutoutUrl: null,
  hasPhysicalProduct: true,
  priceText: "38",
  compareAtPrice: null,
  currency: "USD",
  productUrl: null,
  starRating: null,
  reviewCount: null,
  ingredientsFeatures: [],
  beforeDescription: null,
  afterDescription: null,
  offerText: null,
  offerCode: null,
  offerEndsAt: null,
  quotes: [{ text: "Kept.", name: null, detail: "2026" }],
  stats: [],
  press: [],
  pains: [],
  included: [],
  excluded: [],
  outlets: [],
  milestones: [],
  faqs: [],
  founder: null,
  guarantee: null,
  comment: null,
  chart: null,
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
};

it("adds to a list and keeps what is there", () => {
  const change = toProductChange(product, "quotes", [
    { text: " Calm at last. ", name: "" },
    { text: "", name: "" },
  ]);
  expect(change).toEqual({
    quotes: [
      { text: "Kept.", name: null, detail: "2026" },
      { text: "Calm at last.", name: null, detail: null },
    ],
  });
  expect(countEntries(product, "quotes")).toBe(1);
});

it("reads numbers with a comma and replaces single values", () => {
  expect(toProductChange(product, "starRating", [{ text: "4,8" }])).toEqual({ starRating: 4.8 });
  expect(toProductChange(product, "priceText", [{ text: "40" }])).toEqual({ priceText: "40" });
});

it("leaves pictures and the brand's own fields to their own places", () => {
  expect(["photoId", "logoId", "competitors", "quotes"].map(isQuickField)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
