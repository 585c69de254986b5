import type { Brand, Product, VoiceTag } from "@static-engine/contracts";
import { Industry } from "@static-engine/contracts";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, numeric, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { assets } from "./assets.ts";
import { choices, createdAt, instant, oneOf, primaryId, updatedAt } from "./columns.ts";
import { users } from "./members.ts";

const emptyArray = sql`'{}'::text[]`;
const emptyJsonArray = sql`'[]'::jsonb`;

export const brands = pgTable(
  "brands",
  {
    id: primaryId(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    description: text("description"),
    websiteUrl: text("website_url"),
    industry: text("industry", { enum: choices(Industry) })
      .notNull()
      .default("other"),
    logoId: uuid("logo_id").references(() => assets.id),
    primaryColor: text("primary_color"),
    secondaryColor: text("secondary_color"),
    accentColor: text("accent_color"),
    backgroundColor: text("background_color"),
    headingFont: text("heading_font"),
    bodyFont: text("body_font"),
    voiceTags: text("voice_tags").array().$type<VoiceTag[]>().notNull().default(emptyArray),
    targetAudience: text("target_audience"),
    competitors: jsonb("competitors").$type<Brand["competitors"]>().notNull().default(emptyJsonArray),
    forbiddenWords: text("forbidden_words").array().notNull().default(emptyArray),
    forbiddenClaims: text("forbidden_claims").array().notNull().default(emptyArray),
    forbiddenColors: text("forbidden_colors").array().notNull().default(emptyArray),
    deletedAt: instant("deleted_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("brands_user_created_idx").on(t.userId, t.createdAt, t.id),
    index("brands_logo_idx").on(t.logoId).where(sql`logo_id is not null`),
    check("brands_industry_check", oneOf("industry", Industry.options)),
  ],
);

export const products = pgTable(
  "products",
  {
    id: primaryId(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    brandId: uuid("brand_id")
      .notNull()
      .references(() => brands.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** The shop's own number, by which an import finds it again. */
    sku: text("sku"),
    description: text("description"),
    usps: text("usps").array().notNull(),
    photoId: uuid("photo_id").references(() => assets.id),
    cutoutId: uuid("cutout_id").references(() => assets.id),
    hasPhysicalProduct: boolean("has_physical_product").notNull().default(true),
    priceText: text("price_text"),
    compareAtPrice: text("compare_at_price"),
    currency: text("currency"),
    productUrl: text("product_url"),
    starRating: numeric("star_rating", { precision: 2, scale: 1, mode: "number" }),
    reviewCount: integer("review_count"),
    ingredientsFeatures: jsonb("ingredients_features")
      .$type<Product["ingredientsFeatures"]>()
      .notNull()
      .default(emptyJsonArray),
    beforeDescription: text("before_description"),
    afterDescription: text("after_description"),
    offerText: text("offer_text"),
    offerCode: text("offer_code"),
    offerEndsAt: instant("offer_ends_at"),
    quotes: jsonb("quotes").$type<Product["quotes"]>().notNull().default(emptyJsonArray),
    stats: jsonb("stats").$type<Product["stats"]>().notNull().default(emptyJsonArray),
    press: jsonb("press").$type<Product["press"]>().notNull().default(emptyJsonArray),
    pains: text("pains").array().notNull().default(emptyArray),
    included: text("included").array().notNull().default(emptyArray),
    excluded: text("excluded").array().notNull().default(emptyArray),
    outlets: text("outlets").array().notNull().default(emptyArray),
    milestones: jsonb("milestones").$type<Product["milestones"]>().notNull().default(emptyJsonArray),
    faqs: jsonb("faqs").$type<Product["faqs"]>().notNull().default(emptyJsonArray),
    founder: jsonb("founder").$type<Product["founder"]>(),
    guarantee: jsonb("guarantee").$type<Product["guarantee"]>(),
    comment: jsonb("comment").$type<Product["comment"]>(),
    chart: jsonb("chart").$type<Product["chart"]>(),
    deletedAt: instant("deleted_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("products_user_created_idx").on(t.userId, t.createdAt, t.id),
    index("products_brand_id_idx").on(t.brandId),
    index("products_photo_idx").on(t.photoId).where(sql`photo_id is not null`),
    index("products_cutout_idx").on(t.cutoutId).where(sql`cutout_id is not null`),
    check("products_star_rating_check", sql`star_rating between 1.0 and 5.0`),
    check("products_usps_check", sql`cardinality(usps) between 1 and 5`),
  ],
);
