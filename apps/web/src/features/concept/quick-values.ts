import type { ConceptField, Product } from "@static-engine/contracts";

/** What a drawer can ask for by one or more lines of text each; the brand's own fields are asked for elsewhere. */
export type QuickField = Exclude<ConceptField, "photoId" | "logoId" | "competitors" | "chart">;

export type QuickPart = { name: string; kind: "text" | "long" | "number" | "date" };

/** The parts of one entry of each field, in the order they are written. */
export const QUICK_PARTS: Record<QuickField, readonly QuickPart[]> = {
  usps: [{ name: "text", kind: "text" }],
  priceText: [{ name: "text", kind: "text" }],
  compareAtPrice: [{ name: "text", kind: "text" }],
  starRating: [{ name: "text", kind: "number" }],
  reviewCount: [{ name: "text", kind: "number" }],
  quotes: [
    { name: "text", kind: "long" },
    { name: "name", kind: "text" },
  ],
  ingredientsFeatures: [
    { name: "name", kind: "text" },
    { name: "benefit", kind: "text" },
  ],
  beforeDescription: [{ name: "text", kind: "long" }],
  afterDescription: [{ name: "text", kind: "long" }],
  offerText: [{ name: "text", kind: "text" }],
  offerCode: [{ name: "text", kind: "text" }],
  offerEndsAt: [{ name: "text", kind: "date" }],
  stats: [
    { name: "value", kind: "text" },
    { name: "label", kind: "text" },
    { name: "source", kind: "text" },
  ],
  press: [
    { name: "quote", kind: "text" },
    { name: "outlet", kind: "text" },
  ],
  pains: [{ name: "text", kind: "text" }],
  included: [{ name: "text", kind: "text" }],
  excluded: [{ name: "text", kind: "text" }],
  outlets: [{ name: "text", kind: "text" }],
  milestones: [
    { name: "when", kind: "text" },
    { name: "text", kind: "text" },
  ],
  faqs: [
    { name: "question", kind: "text" },
    { name: "answer", kind: "long" },
  ],
  founder: [
    { name: "name", kind: "text" },
    { name: "role", kind: "text" },
    { name: "letter", kind: "long" },
  ],
  guarantee: [
    { name: "text", kind: "text" },
    { name: "days", kind: "number" },
  ],
  comment: [
    { name: "text", kind: "long" },
    { name: "handle", kind: "text" },
  ],
};

export type QuickEntry = Record<string, string>;

export function isQuickField(field: string): field is QuickField {
  return field in QUICK_PARTS;
}

/** How many entries of a list the product has already. */
export function countEntries(product: Product, field: QuickField): number {
  const value = product[field];
  return Array.isArray(value) ? value.length : 0;
}

function part(entry: QuickEntry, name: string): string {
  return (entry[name] ?? "").trim();
}

function partOrNull(entry: QuickEntry, name: string): string | null {
  return part(entry, name) || null;
}

/** The change to the product: lists grow by the new entries, single values are replaced. */
export function toProductChange(
  product: Product,
  field: QuickField,
  entries: readonly QuickEntry[],
): Partial<Product> {
  const filled = entries.filter((entry) => Object.values(entry).some((text) => text.trim()));
  const [first = {}] = filled;
  switch (field) {
    case "usps":
      return { usps: [...product.usps, ...filled.map((entry) => part(entry, "text"))] };
    case "quotes":
      return {
        quotes: [
          ...product.quotes,
          ...filled.map((entry) => ({
            text: part(entry, "text"),
            name: partOrNull(entry, "name"),
            detail: null,
          })),
        ],
      };
    case "ingredientsFeatures":
      return {
        ingredientsFeatures: [
          ...product.ingredientsFeatures,
          ...filled.map((entry) => ({ name: part(entry, "name"), benefit: partOrNull(entry, "benefit") })),
        ],
      };
    case "stats":
      return {
        stats: [
          ...product.stats,
          ...filled.map((entry) => ({
            value: part(entry, "value"),
            label: part(entry, "label"),
            source: partOrNull(entry, "source"),
          })),
        ],
      };
    case "press":
      return {
        press: [
          ...product.press,
          ...filled.map((entry) => ({
            quote: part(entry, "quote"),
            outlet: part(entry, "outlet"),
            url: null,
          })),
        ],
      };
    case "pains":
    case "included":
    case "excluded":
    case "outlets":
      return { [field]: [...product[field], ...filled.map((entry) => part(entry, "text"))] };
    case "milestones":
      return {
        milestones: [
          ...product.milestones,
          ...filled.map((entry) => ({ when: part(entry, "when"), text: part(entry, "text") })),
        ],
      };
    case "faqs":
      return {
        faqs: [
          ...product.faqs,
          ...filled.map((entry) => ({ question: part(entry, "question"), answer: part(entry, "answer") })),
        ],
      };
    case "founder":
      return {
        founder: {
          name: part(first, "name"),
          role: partOrNull(first, "role"),
          letter: part(first, "letter"),
        },
      };
    case "guarantee":
      return {
        guarantee: {
          text: part(first, "text"),
          days: Number(part(first, "days").replace(/\D/g, "")) || null,
        },
      };
    case "comment":
      return { comment: { text: part(first, "text"), handle: part(first, "handle"), reply: null } };
    case "starRating":
    case "reviewCount":
      return { [field]: Number(part(first, "text").replace(",", ".")) };
    case "offerEndsAt":
      return { offerEndsAt: new Date(part(first, "text")).toISOString() };
    default:
      return { [field]: partOrNull(first, "text") };
  }
}
