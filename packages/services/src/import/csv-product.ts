import type { BrandId, CsvFault, CsvReason, CreateProductInput as Input } from "@static-engine/contracts";
import { CreateProductInput } from "@static-engine/contracts";
import type { z } from "zod";
import type { CsvField } from "./csv-columns.ts";
import type { CsvRow } from "./read-csv.ts";

export type Column = { heading: string; field: CsvField | null };

/** What a row says of a product; what its cells leave empty is left as it is. */
export type CsvProduct = {
  line: number;
  sku: string | null;
  given: Pick<Input, "name" | "usps"> &
    Partial<
      Pick<
        Input,
        | "description"
        | "priceText"
        | "compareAtPrice"
        | "currency"
        | "productUrl"
        | "starRating"
        | "reviewCount"
        | "offerText"
        | "offerCode"
      >
    >;
  /** Why people buy it: what the row says, what we read in its description, or nothing, which will not do for a new one. */
  usps: "said" | "read" | "none";
  /** Where they would be said. */
  uspsColumn: string;
};

const MOST_USPS = 5;
const USP_LENGTH = 200;
const UNSAID = "-";

/** A row as a product, or what is wrong with its cells. */
export function toCsvProduct(
  row: CsvRow,
  columns: readonly Column[],
  brandId: BrandId,
): { product: CsvProduct } | { faults: CsvFault[] } {
  const fault = (column: string | null, reason: CsvReason, value = ""): CsvFault => ({
    line: row.line,
    column,
    reason,
    value: value.slice(0, 80),
  });
  if (row.cells.length > columns.length)
    return { faults: [fault(null, "columns", String(row.cells.length))] };
  const cells = new Map<CsvField, string>();
  const usps: string[] = [];
  for (const [index, { field }] of columns.entries()) {
    const value = row.cells[index] ?? "";
    if (!field || value === "") continue;
    if (field === "usp") usps.push(value);
    else if (field === "usps") usps.push(...partsOf(value));
    else if (!cells.has(field)) cells.set(field, value);
  }
  const headingOf = (field: string) =>
    columns.find((column) => column.field === field || (field === "usps" && column.field === "usp"))
      ?.heading ?? null;
  const faults: CsvFault[] = [];
  const number = (field: "starRating" | "reviewCount"): number | undefined => {
    const text = cells.get(field);
    if (text === undefined) return undefined;
    const digits = text.replace(/[\s\u00A0']/g, "");
    // 2,145 and 2.145 are thousands of reviews, 4,8 and 4.8 are stars.
    const isGrouped = field === "reviewCount" && /^\d{1,3}([.,]\d{3})+$/.test(digits);
    const value = Number(isGrouped ? digits.replace(/[.,]/g, "") : digits.replace(",", "."));
    if (!Number.isFinite(value)) faults.push(fault(headingOf(field), "not_a_number", text));
    return value;
  };
  const description = stripTags(cells.get("description"));
  const rating = number("starRating");
  const reasons = (usps.length > 0 ? usps : firstSentence(description)).slice(0, MOST_USPS);
  const given = {
    brandId,
    name: cells.get("name") ?? "",
    // A product that is there already may have its own: only a new one must bring some.
    usps: reasons.length > 0 ? reasons : [UNSAID],
    ...(description === undefined ? {} : { description }),
    ...pick(cells, ["priceText", "compareAtPrice", "currency", "productUrl", "offerText", "offerCode"]),
    ...(rating === undefined ? {} : { starRating: Math.round(rating * 10) / 10 }),
    ...(cells.has("reviewCount") ? { reviewCount: number("reviewCount") } : {}),
  };
  if (faults.length > 0) return { faults };
  const parsed = CreateProductInput.safeParse(given);
  if (!parsed.success) {
    return {
      faults: parsed.error.issues.map((issue) => {
        const field = String(issue.path[0] ?? "");
        return fault(headingOf(field) ?? field, reasonOf(issue, field), cells.get(field as CsvField) ?? "");
      }),
    };
  }
  const kept = Object.fromEntries(
    Object.entries(parsed.data).filter(([key]) => key !== "brandId" && Object.hasOwn(given, key)),
  );
  return {
    product: {
      line: row.line,
      sku: cells.get("sku")?.slice(0, 100) ?? null,
      given: { ...kept, name: parsed.data.name, usps: reasons.length > 0 ? parsed.data.usps : [] },
      usps: usps.length > 0 ? "said" : reasons.length > 0 ? "read" : "none",
      uspsColumn: headingOf("usps") ?? "usps",
    },
  };
}

function pick(cells: ReadonlyMap<CsvField, string>, fields: readonly CsvField[]) {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = cells.get(field);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

function partsOf(list: string): string[] {
  return list
    .split(/[|\n;•]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function stripTags(html: string | undefined): string | undefined {
  return html
    ?.replace(/<[^<>]*>/g, " ")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

function firstSentence(text: string | undefined): string[] {
  const sentence = text
    ?.split(/(?<=[.!?])\s|\n/)[0]
    ?.slice(0, USP_LENGTH)
    .trim();
  return sentence ? [sentence] : [];
}

function reasonOf(issue: z.core.$ZodIssue, field: string): CsvReason {
  if (field === "currency") return "currency";
  if (field === "productUrl") return "not_an_address";
  if (issue.code === "too_small" && (field === "name" || field === "usps")) return "missing";
  if (field === "starRating" || field === "reviewCount") return "out_of_range";
  return issue.code === "too_big" ? "too_long" : "invalid";
}
