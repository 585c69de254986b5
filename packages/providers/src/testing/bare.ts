import type { BrandSnapshot } from "@static-engine/contracts";
import { BrandSnapshot as Brand, ProductSnapshot as Product } from "@static-engine/contracts";

const ID = "01900000-0000-7000-8000-000000000001";

/** A brand that says nothing but its name. */
export const BARE_BRAND: BrandSnapshot = Brand.parse({
  id: ID,
  name: "nomva",
  description: null,
  websiteUrl: null,
  industry: "health_wellness",
  logoId: null,
  logo: null,
  primaryColor: null,
  secondaryColor: null,
  accentColor: null,
  backgroundColor: null,
  headingFont: null,
  bodyFont: null,
  voiceTags: [],
  targetAudience: null,
  competitors: [],
  forbiddenWords: [],
  forbiddenClaims: [],
});

/** A product of which nothing is known but its name. */
export const BARE_PRODUCT = Product.parse({
  id: ID,
  brandId: ID,
  name: "Night capsules",
  description: null,
  usps: [],
  photoId: null,
  cutoutId: null,
  picture: null,
  hasPhysicalProduct: true,
  priceText: null,
  compareAtPrice: null,
  currency: null,
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
});
