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
  };
}
