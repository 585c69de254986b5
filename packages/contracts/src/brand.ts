import { z } from "zod";
import { Industry, VoiceTag } from "./enums.ts";
import { AssetId, BrandId } from "./ids.ts";
import { HttpUrl, Instant, Page, PageInput, ShortText } from "./primitives.ts";

export const HexColor = z
  .string()
  .trim()
  .regex(/^#[0-9a-fA-F]{6}$/, "Write a colour as #RRGGBB")
  .transform((value) => value.toUpperCase());

/** What stands on the other side of a comparison; a bare string is a label without points. */
export const Competitor = z.union([
  ShortText(80).transform((label) => ({ label, points: [] as string[] })),
  z.object({ label: ShortText(80), points: z.array(ShortText(80)).max(6).default([]) }),
]);
export type Competitor = z.infer<typeof Competitor>;

const fields = {
  name: ShortText(80),
  description: z.string().trim().max(2000).nullish(),
  websiteUrl: HttpUrl.nullish(),
  industry: Industry,
  logoId: AssetId.nullish(),
  primaryColor: HexColor.nullish(),
  secondaryColor: HexColor.nullish(),
  accentColor: HexColor.nullish(),
  backgroundColor: HexColor.nullish(),
  headingFont: z.string().trim().max(60).nullish(),
  bodyFont: z.string().trim().max(60).nullish(),
  voiceTags: z.array(VoiceTag).max(5),
  targetAudience: z.string().trim().max(500).nullish(),
  competitors: z.array(Competitor).max(5),
  forbiddenWords: z.array(ShortText(60)).max(50),
  forbiddenClaims: z.array(ShortText(200)).max(50),
  forbiddenColors: z.array(HexColor).max(10),
};

export const CreateBrandInput = z.object({
  ...fields,
  industry: fields.industry.default("other"),
  voiceTags: fields.voiceTags.default([]),
  competitors: fields.competitors.default([]),
  forbiddenWords: fields.forbiddenWords.default([]),
  forbiddenClaims: fields.forbiddenClaims.default([]),
  forbiddenColors: fields.forbiddenColors.default([]),
});
export type CreateBrandInput = z.infer<typeof CreateBrandInput>;

export const UpdateBrandInput = z.object({ id: BrandId, ...z.object(fields).partial().shape });
export type UpdateBrandInput = z.infer<typeof UpdateBrandInput>;

export const Brand = z.object({
  id: BrandId,
  name: z.string(),
  description: z.string().nullable(),
  websiteUrl: z.string().nullable(),
  industry: Industry,
  logoId: AssetId.nullable(),
  logoUrl: z.string().nullable(),
  primaryColor: z.string().nullable(),
  secondaryColor: z.string().nullable(),
  accentColor: z.string().nullable(),
  backgroundColor: z.string().nullable(),
  headingFont: z.string().nullable(),
  bodyFont: z.string().nullable(),
  voiceTags: z.array(VoiceTag),
  targetAudience: z.string().nullable(),
  competitors: z.array(z.object({ label: z.string(), points: z.array(z.string()) })),
  forbiddenWords: z.array(z.string()),
  forbiddenClaims: z.array(z.string()),
  /** Colours that no ad may show, as #RRGGBB; snapshots of before there were any have none. */
  forbiddenColors: z.array(z.string()).default([]),
  productCount: z.number().int(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Brand = z.infer<typeof Brand>;

export const ListBrandsInput = PageInput.extend({ search: z.string().trim().max(100).optional() });
export type ListBrandsInput = z.infer<typeof ListBrandsInput>;
export const BrandPage = Page(Brand);
export type BrandPage = z.infer<typeof BrandPage>;
