import type { Product } from "@static-engine/contracts";
import { CreateProductInput } from "@static-engine/contracts";
import i18next from "i18next";
import type { z } from "zod";
import { formatPrice } from "../../lib/price.ts";

/** A product as its form holds it: plain texts, and null for what is not set. */
export type ProductFormValues = {
  brandId: string;
  name: string;
  description: string | null;
  usps: string[];
  photoId: string | null;
  hasPhysicalProduct: boolean;
  priceText: string | null;
  compareAtPrice: string | null;
  currency: string | null;
  productUrl: string | null;
  starRating: number | null;
  reviewCount: number | null;
  ingredientsFeatures: { name: string; benefit: string | null }[];
  beforeDescription: string | null;
  afterDescription: string | null;
  offerText: string | null;
  offerCode: string | null;
  offerEndsAt: string | null;
  quotes: { text: string; name: string | null; detail: string | null }[];
  stats: { value: string; label: string; source: string | null }[];
  press: { quote: string; outlet: string; url: string | null }[];
  pains: string[];
  included: string[];
  excluded: string[];
  outlets: string[];
  milestones: { when: string; text: string }[];
  faqs: { question: string; answer: string }[];
  founder: { name: string; role: string | null; letter: string } | null;
  guarantee: { text: string; days: number | null } | null;
  comment: { text: string; handle: string; reply: string | null } | null;
  chart: { points: { label: string; value: number }[]; unit: string | null; source: string } | null;
};

function readAmount(text: string): number {
  return Number(text.replace(/[^\d.,]/g, "").replace(",", "."));
}

/** The contract, and one rule more: a price before that is not above the price would be a false discount. */
export const ProductForm = CreateProductInput.superRefine((product, context) => {
  const { priceText, compareAtPrice } = product;
  if (priceText && compareAtPrice && readAmount(compareAtPrice) <= readAmount(priceText)) {
    const price = formatPrice(priceText, product.currency ?? null) ?? priceText;
    context.addIssue({
      code: "custom",
      path: ["compareAtPrice"],
      message: i18next.t("product.beforeError", { price }),
    });
  }
});
export type ProductFormOutput = z.output<typeof ProductForm>;

export function emptyProduct(brandId: string): ProductFormValues {
  return {
    brandId,
    name: "",
    description: null,
    usps: ["", ""],
    photoId: null,
    hasPhysicalProduct: true,
    priceText: null,
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
    quotes: [],
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
  };
}

export function toProductForm(product: Product): ProductFormValues {
  const empty = emptyProduct(product.brandId);
  return {
    ...empty,
    name: product.name,
    description: product.description,
    usps: product.usps,
    photoId: product.photoId,
    hasPhysicalProduct: product.hasPhysicalProduct,
    priceText: product.priceText,
    compareAtPrice: product.compareAtPrice,
    currency: product.currency,
    productUrl: product.productUrl,
    starRating: product.starRating,
    reviewCount: product.reviewCount,
    ingredientsFeatures: product.ingredientsFeatures,
    beforeDescription: product.beforeDescription,
    afterDescription: product.afterDescription,
    offerText: product.offerText,
    offerCode: product.offerCode,
    offerEndsAt: product.offerEndsAt,
    quotes: product.quotes,
    stats: product.stats,
    press: product.press,
    pains: product.pains,
    included: product.included,
    excluded: product.excluded,
    outlets: product.outlets,
    milestones: product.milestones,
    faqs: product.faqs,
    founder: product.founder,
    guarantee: product.guarantee,
    comment: product.comment,
    chart: product.chart,
  };
}

/** Empty lines of a list are places to write, not things to save. */
export function dropEmptyRows(values: ProductFormValues): ProductFormValues {
  return {
    ...values,
    usps: values.usps.map((usp) => usp.trim()).filter(Boolean),
    ingredientsFeatures: values.ingredientsFeatures.filter((item) => item.name.trim()),
    quotes: values.quotes.filter((item) => item.text.trim()),
    stats: values.stats.filter((item) => item.value.trim() || item.label.trim()),
    press: values.press.filter((item) => item.quote.trim() || item.outlet.trim()),
    pains: filledLines(values.pains),
    included: filledLines(values.included),
    excluded: filledLines(values.excluded),
    outlets: filledLines(values.outlets),
    milestones: values.milestones.filter((item) => item.when.trim() || item.text.trim()),
    faqs: values.faqs.filter((item) => item.question.trim() || item.answer.trim()),
    founder: isWritten(values.founder) ? values.founder : null,
    guarantee: isWritten(values.guarantee) ? values.guarantee : null,
    comment: isWritten(values.comment) ? values.comment : null,
    chart:
      values.chart && (values.chart.points.length > 0 || values.chart.source.trim()) ? values.chart : null,
  };
}

function filledLines(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter(Boolean);
}

/** Whether anything at all was written into a group of fields. */
function isWritten(group: Record<string, string | number | null> | null): boolean {
  return Object.values(group ?? {}).some((value) => (typeof value === "string" ? value.trim() : value));
}
