import { z } from "zod";
import { AdSize } from "./ad-size.ts";
import { Competitor } from "./brand.ts";
import { AdCopy } from "./copy.ts";
import { Angle, Archetype, Industry, Language, Ratio } from "./enums.ts";
import { IngredientFeature, Press, Quote, Stat } from "./product.ts";
import { StoryFacts } from "./product-story.ts";
import { PictureRef } from "./snapshot.ts";

/** Which of the brand's colour roles fills the ground; the six of a run rotate through them. */
export const CanvasRole = z.enum(["canvas", "dark", "accent", "soft", "second", "picture"]);
export type CanvasRole = z.infer<typeof CanvasRole>;

/** A scene that a model has painted, a picture for each master. */
export const PaintedScene = z.object({
  model: z.string(),
  prompt: z.string(),
  pictures: z.partialRecord(
    Ratio,
    z.object({
      key: z.string(),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
      /** Mean colour of the part that words stand on: text colours are chosen for it. */
      color: z.string(),
    }),
  ),
});
export type PaintedScene = z.infer<typeof PaintedScene>;

/** Family and seed are our own studio's scene; it stands in wherever a painted one is not there. */
export const SceneSpec = z.object({
  family: z.string(),
  seed: z.number().int(),
  painted: PaintedScene.optional(),
});
export type SceneSpec = z.infer<typeof SceneSpec>;

/** The brand's colours sorted into roles, as #RRGGBB. */
export const AdPalette = z.object({
  ink: z.string(),
  canvas: z.string(),
  accent: z.string(),
  soft: z.string(),
  second: z.string(),
});
export type AdPalette = z.infer<typeof AdPalette>;

/** Ids of the bundled faces that the ad is set in. */
export const AdType = z.object({
  display: z.string(),
  text: z.string(),
  bold: z.string(),
  figure: z.string(),
  hand: z.string(),
  caps: z.boolean(),
});
export type AdType = z.infer<typeof AdType>;

/** What the product's owner stated; layouts print these and nothing else. */
export const AdFacts = z.object({
  usps: z.array(z.string()),
  priceText: z.string().nullable(),
  compareAtPrice: z.string().nullable(),
  currency: z.string().nullable(),
  starRating: z.number().nullable(),
  reviewCount: z.number().int().nullable(),
  ingredientsFeatures: z.array(IngredientFeature),
  beforeDescription: z.string().nullable(),
  afterDescription: z.string().nullable(),
  offerText: z.string().nullable(),
  offerCode: z.string().nullable(),
  offerEndsAt: z.string().nullable(),
  quotes: z.array(Quote),
  stats: z.array(Stat),
  press: z.array(Press),
  competitors: z.array(Competitor),
  ...StoryFacts.shape,
});
export type AdFacts = z.infer<typeof AdFacts>;

/** Something that the words claim, and the field of brand or product that backs it; null where none does. */
export const AdClaim = z.object({
  text: z.string(),
  kind: z.enum(["number", "superlative", "quotation"]),
  field: z.string().nullable(),
});
export type AdClaim = z.infer<typeof AdClaim>;

/** Where the product stands, against where its composition puts it. */
export const ProductPlace = z.object({
  /** Shares of the canvas' width and height by which it is moved. */
  dx: z.number().min(-1).max(1),
  dy: z.number().min(-1).max(1),
  /** 1 is the drawn size; its middle stays where it is. */
  scale: z.number().min(0.3).max(2.5),
});
export type ProductPlace = z.infer<typeof ProductPlace>;

/** What one size, or all of them, does other than the document's drawing. */
export const SizeOverride = z.object({
  product: ProductPlace.optional(),
  /** Keys of layers that are left out: `product`, `logo`, or the field that a text prints. */
  hidden: z.array(z.string().max(200)).max(40).optional(),
  composition: z.string().max(60).optional(),
});
export type SizeOverride = z.infer<typeof SizeOverride>;

/** A size's own word goes before that of `all`. */
export const OverrideScope = z.enum(["all", ...AdSize.options]);
export type OverrideScope = z.infer<typeof OverrideScope>;

export const AdDocument = z.object({
  version: z.literal(1),
  concept: z.string(),
  archetype: Archetype,
  composition: z.string(),
  canvas: CanvasRole,
  language: Language,
  angle: Angle,
  seed: z.number().int(),
  copy: AdCopy,
  /** Where the words' claims come from; documents of before this was kept have none. */
  claims: z.array(AdClaim).optional(),
  brand: z.object({
    name: z.string(),
    industry: Industry.optional(),
    forbiddenColors: z.array(z.string()).optional(),
    logo: PictureRef.nullable(),
    /** Mean colour of the logo's ink, once measured: where it would not be read, the name is set as type. */
    logoTone: z.string().nullable(),
  }),
  product: z.object({ name: z.string(), picture: PictureRef.nullable() }),
  palette: AdPalette,
  type: AdType,
  facts: AdFacts,
  scene: SceneSpec.nullable(),
  /** The ground fades into its plain colour where words stand. */
  scrim: z.boolean().optional(),
  /** Extra room that a repair has asked for: 1 is the drawn size, less is smaller display type. */
  displayScale: z.number().min(0.5).max(1),
  overrides: z.partialRecord(OverrideScope, SizeOverride),
  /** Masters that a model has painted whole, words included; the layers are what the other sizes and edits show. */
  whole: PaintedScene.optional(),
  /** What a member has set by hand (`palette`, `type`, `facts.priceText` …): later changes of the brand leave it alone. */
  edited: z.array(z.string().max(80)).max(80).optional(),
});
export type AdDocument = z.infer<typeof AdDocument>;
