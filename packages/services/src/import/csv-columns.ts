/** Fields that a row can fill. `usp` is one of several columns, `usps` many in one. */
export type CsvField =
  | "name"
  | "sku"
  | "description"
  | "usps"
  | "usp"
  | "priceText"
  | "compareAtPrice"
  | "currency"
  | "productUrl"
  | "starRating"
  | "reviewCount"
  | "offerText"
  | "offerCode";

/** Headings as shops write them, in the three languages of the screens; compared without case, spaces and signs. */
const HEADINGS: Record<CsvField, readonly string[]> = {
  name: [
    "name",
    "title",
    "product",
    "productname",
    "producttitle",
    "название",
    "наименование",
    "товар",
    "nomi",
    "nom",
    "mahsulot",
  ],
  sku: ["sku", "id", "handle", "variantsku", "productid", "article", "артикул", "код", "artikul", "kod"],
  description: ["description", "body", "bodyhtml", "text", "описание", "tavsif", "tavsifi"],
  usps: [
    "usps",
    "benefits",
    "features",
    "sellingpoints",
    "преимущества",
    "доводы",
    "afzalliklari",
    "afzalliklar",
  ],
  usp: ["usp", "benefit", "feature", "преимущество", "довод", "afzallik"],
  priceText: ["price", "variantprice", "saleprice", "цена", "narx", "narxi"],
  compareAtPrice: [
    "compareatprice",
    "variantcompareatprice",
    "oldprice",
    "regularprice",
    "стараяцена",
    "eskinarx",
  ],
  currency: ["currency", "валюта", "valyuta"],
  productUrl: ["url", "link", "producturl", "ссылка", "адрес", "havola", "manzil"],
  starRating: ["rating", "stars", "starrating", "рейтинг", "оценка", "reyting", "baho"],
  reviewCount: ["reviews", "reviewcount", "отзывы", "отзывов", "sharhlar", "sharhlarsoni"],
  offerText: ["offer", "promotion", "акция", "предложение", "aksiya", "taklif"],
  offerCode: ["code", "offercode", "promocode", "coupon", "промокод", "promokod"],
};

const BY_HEADING = new Map(
  (Object.keys(HEADINGS) as CsvField[]).flatMap((field) =>
    HEADINGS[field].map((name) => [name, field] as const),
  ),
);

/** No heading that means something is longer. */
const LONGEST = 60;

/** What a heading means; `USP 1`, `USP 2` are one field. */
export function fieldOf(heading: string): CsvField | null {
  const plain = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .slice(0, LONGEST);
  return BY_HEADING.get(plain) ?? BY_HEADING.get(plain.replace(/\d+$/, "")) ?? null;
}
