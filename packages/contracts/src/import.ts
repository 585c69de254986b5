import { z } from "zod";
import { HexColor } from "./brand.ts";
import { VoiceTag } from "./enums.ts";
import { BrandId } from "./ids.ts";
import { HttpUrl } from "./primitives.ts";

export const ImportFromUrlInput = z.object({ url: HttpUrl });
export type ImportFromUrlInput = z.infer<typeof ImportFromUrlInput>;

/** Where a value was found; `guess` is ours, and asks to be looked at. */
export const ImportSource = z.enum([
  "json_ld",
  "open_graph",
  "meta",
  "title",
  "manifest",
  "css",
  "icon",
  "header",
  "address",
  "guess",
]);
export type ImportSource = z.infer<typeof ImportSource>;

function Found<Value extends z.ZodType>(value: Value) {
  return z.object({
    value,
    source: ImportSource,
    /** The very place, such as `og:site_name`. */
    where: z.string(),
  });
}

/** A picture inside the answer: nothing is stored before the member takes it. */
export const FoundPicture = z.object({
  dataUrl: z.string(),
  width: z.number().int(),
  height: z.number().int(),
});
export type FoundPicture = z.infer<typeof FoundPicture>;

export const FoundProduct = z.object({
  name: z.string(),
  description: z.string().nullable(),
  priceText: z.string().nullable(),
  currency: z.string().nullable(),
  productUrl: z.string().nullable(),
  starRating: z.number().nullable(),
  reviewCount: z.number().int().nullable(),
  photo: FoundPicture.nullable(),
  source: ImportSource,
  where: z.string(),
});
export type FoundProduct = z.infer<typeof FoundProduct>;

/** What a website says of a brand, to be looked at, changed and taken over. Nothing of it is saved. */
export const BrandProposal = z.object({
  /** Where redirects have led. */
  url: z.string(),
  name: Found(z.string()).nullable(),
  description: Found(z.string()).nullable(),
  logo: Found(FoundPicture).nullable(),
  primaryColor: Found(HexColor).nullable(),
  secondaryColor: Found(HexColor).nullable(),
  accentColor: Found(HexColor).nullable(),
  backgroundColor: Found(HexColor).nullable(),
  headingFont: Found(z.string()).nullable(),
  bodyFont: Found(z.string()).nullable(),
  voiceTags: Found(z.array(VoiceTag)).nullable(),
  products: z.array(FoundProduct),
});
export type BrandProposal = z.infer<typeof BrandProposal>;

/** The fields of an upload form beside its `file`. `dryRun` looks at every row and writes none. */
export const ImportCsvInput = z.object({ brandId: BrandId, dryRun: z.stringbool() });

export const CsvReason = z.enum([
  "columns",
  "missing",
  "too_long",
  "not_a_number",
  "out_of_range",
  "not_an_address",
  "currency",
  "duplicate",
  "syntax",
  "invalid",
]);
export type CsvReason = z.infer<typeof CsvReason>;

/** What is wrong with a row; lines count as an editor counts them, from 1. */
export const CsvFault = z.object({
  line: z.number().int(),
  /** The heading as the file has it; null where the row as a whole is wrong. */
  column: z.string().nullable(),
  reason: CsvReason,
  value: z.string(),
});
export type CsvFault = z.infer<typeof CsvFault>;

export const CsvAction = z.enum(["create", "update", "none"]);
export type CsvAction = z.infer<typeof CsvAction>;

export const CsvImport = z.object({
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  failed: z.number().int(),
  /** The first of them; `failed` counts the rows of all. */
  faults: z.array(CsvFault),
  /** The headings, and the fields that they were understood as. */
  columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
  /** The first rows as products. */
  preview: z.array(
    z.object({
      line: z.number().int(),
      name: z.string(),
      priceText: z.string().nullable(),
      currency: z.string().nullable(),
      usps: z.array(z.string()),
      action: CsvAction,
    }),
  ),
});
export type CsvImport = z.infer<typeof CsvImport>;
