import { z } from "zod";
import { AssetId, BrandId, ProductId } from "./ids.ts";
import { HttpUrl, Instant, Page, PageInput, ShortText } from "./primitives.ts";
import { StoryFacts, StoryFields } from "./product-story.ts";

/** A property of the product and what it does for the buyer; a bare string is a name alone. */
export const IngredientFeature = z.union([
  ShortText(80).transform((name) => ({ name, benefit: null as string | null })),
  z.object({
    name: ShortText(80),
    benefit: z
      .string()
      .trim()
      .max(120)
      .nullish()
      .transform((v) => v || null),
  }),
]);
export type IngredientFeature = z.infer<typeof IngredientFeature>;

/** A customer's own words. Generated copy never fills this field. */
export const Quote = z.union([
  ShortText(400).transform((text) => ({ text, name: null as string | null, detail: null as string | null })),
  z.object({
    text: ShortText(400),
    name: z
      .string()
      .trim()
      .max(80)
      .nullish()
      .transform((v) => v || null),
    detail: z
      .string()
      .trim()
      .max(120)
      .nullish()
      .transform((v) => v || null),
  }),
]);
export type Quote = z.infer<typeof Quote>;

/** A number with its source; the source is printed on the ad. */
export const Stat = z.object({
  value: ShortText(24),
  label: ShortText(120),
  source: z
    .string()
    .trim()
    .max(160)
    .nullish()
    .transform((v) => v || null),
});
export type Stat = z.infer<typeof Stat>;

export const Press = z.object({
  quote: ShortText(300),
  outlet: ShortText(80),
  url: HttpUrl.nullish().transform((v) => v ?? null),
});
export type Press = z.infer<typeof Press>;

const PriceText = z.union([z.number().nonnegative().transform(String), z.string().trim().max(40)]);

const fields = {
  name: ShortText(120),
  description: z.string().trim().max(4000).nullish(),
  usps: z.array(ShortText(200)).max(5),
  photoId: AssetId.nullish(),
  hasPhysicalProduct: z.boolean(),
  priceText: PriceText.nullish(),
  compareAtPrice: PriceText.nullish(),
  currency: z
    .string()
    .trim()
    .regex(/^[A-Za-z]{3}$/, "Write a currency as three letters, such as USD")
    .transform((value) => value.toUpperCase())
    .nullish(),
  productUrl: HttpUrl.nullish(),
  starRating: z.number().min(1).max(5).nullish(),
  reviewCount: z.number().int().min(0).max(100_000_000).nullish(),
  ingredientsFeatures: z.array(IngredientFeature).max(8),
  beforeDescription: z.string().trim().max(300).nullish(),
  afterDescription: z.string().trim().max(300).nullish(),
  offerText: z.string().trim().max(120).nullish(),
  offerCode: z.string().trim().max(40).nullish(),
  offerEndsAt: Instant.nullish(),
  quotes: z.array(Quote).max(10),
  stats: z.array(Stat).max(6),
  press: z.array(Press).max(6),
  ...StoryFields,
};

export const CreateProductInput = z.object({
  brandId: BrandId,
  ...fields,
  usps: fields.usps.min(1, "Give at least one reason to buy"),
  hasPhysicalProduct: fields.hasPhysicalProduct.default(true),
  ingredientsFeatures: fields.ingredientsFeatures.default([]),
  quotes: fields.quotes.default([]),
  stats: fields.stats.default([]),
  press: fields.press.default([]),
  ...StoryFacts.shape,
});
export type CreateProductInput = z.infer<typeof CreateProductInput>;

export const UpdateProductInput = z.object({
  id: ProductId,
  ...z.object({ ...fields, usps: fields.usps.min(1, "Give at least one reason to buy") }).partial().shape,
});
export type UpdateProductInput = z.infer<typeof UpdateProductInput>;

export const Product = z.object({
  id: ProductId,
  brandId: BrandId,
  name: z.string(),
  description: z.string().nullable(),
  usps: z.array(z.string()),
  photoId: AssetId.nullable(),
  photoUrl: z.string().nullable(),
  cutoutId: AssetId.nullable(),
  cutoutUrl: z.string().nullable(),
  hasPhysicalProduct: z.boolean(),
  priceText: z.string().nullable(),
  compareAtPrice: z.string().nullable(),
  currency: z.string().nullable(),
  productUrl: z.string().nullable(),
  starRating: z.number().nullable(),
  reviewCount: z.number().int().nullable(),
  ingredientsFeatures: z.array(z.object({ name: z.string(), benefit: z.string().nullable() })),
  beforeDescription: z.string().nullable(),
  afterDescription: z.string().nullable(),
  offerText: z.string().nullable(),
  offerCode: z.string().nullable(),
  offerEndsAt: Instant.nullable(),
  quotes: z.array(z.object({ text: z.string(), name: z.string().nullable(), detail: z.string().nullable() })),
  stats: z.array(z.object({ value: z.string(), label: z.string(), source: z.string().nullable() })),
  press: z.array(z.object({ quote: z.string(), outlet: z.string(), url: z.string().nullable() })),
  ...StoryFacts.shape,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Product = z.infer<typeof Product>;

export const ListProductsInput = PageInput.extend({
  brandId: BrandId.optional(),
  search: z.string().trim().max(100).optional(),
});
export type ListProductsInput = z.infer<typeof ListProductsInput>;
export const ProductPage = Page(Product);
export type ProductPage = z.infer<typeof ProductPage>;
