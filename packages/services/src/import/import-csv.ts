import { setImmediate } from "node:timers/promises";
import type { BrandId, CsvAction, CsvFault, CsvImport, Language } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { users } from "@static-engine/db/schema";
import { sql } from "drizzle-orm";
import { findBrand } from "../brand/find-brand.ts";
import type { MemberContext } from "../context.ts";
import { assertRoom } from "../product/assert-room.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { fieldOf } from "./csv-columns.ts";
import type { Column, CsvProduct } from "./csv-product.ts";
import { toCsvProduct } from "./csv-product.ts";
import { readCsv } from "./read-csv.ts";
import { openProducts } from "./save-products.ts";

const LIMIT = { max: 30, windowSeconds: 600 };
const MOST_FAULTS = 200;
const PREVIEWED = 20;
/** Every row is held against every column; shops write some dozens. */
const MOST_COLUMNS = 1000;
/** Rows that are judged before other requests have their turn. */
const STEP = 250;

/**
 * Products of a brand from a CSV. Rows that are right are taken, the others are told by line and column; a row that is
 * there already, by its number or else its name, is brought up to date, so that a file can be imported again.
 * @throws AppError NOT_FOUND | VALIDATION with the reason `csv_columns`, `csv_rows` or `too_many_products`; then nothing was written
 */
export async function importCsv({
  ctx,
  input: { brandId, bytes, dryRun },
}: {
  ctx: MemberContext;
  input: { brandId: BrandId; bytes: Uint8Array; dryRun: boolean };
}): Promise<CsvImport> {
  await enforceRateLimit(ctx, `import-csv:${ctx.userId}`, LIMIT);
  const language = await asMember(ctx.db, ctx.userId, async (tx): Promise<Language> => {
    await findBrand(tx, brandId);
    const [member] = await tx.select({ locale: users.locale }).from(users);
    return member?.locale ?? "en";
  });
  const read = await readAll(bytes, language, brandId);
  return asMember(ctx.db, ctx.userId, async (tx) => {
    // Two imports of one brand take turns: the second finds what the first has made.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('import-csv:' || ${brandId}, 0))`);
    const products = await openProducts(tx, { userId: ctx.userId, brandId });
    const counts: Record<CsvAction, number> = { create: 0, update: 0, none: 0 };
    const preview: CsvImport["preview"] = [];
    for await (const { product, action } of products.plan(read.products)) {
      if (!action) {
        read.note([{ line: product.line, column: product.uspsColumn, reason: "missing", value: "" }]);
        continue;
      }
      counts[action] += 1;
      if (preview.length < PREVIEWED) {
        const { name, priceText, currency, usps } = product.given;
        preview.push({
          line: product.line,
          name,
          priceText: priceText ?? null,
          currency: currency ?? null,
          usps,
          action,
        });
      }
    }
    if (counts.create > 0) await assertRoom(tx, brandId, counts.create);
    if (!dryRun) await products.save();
    return {
      rows: read.rows,
      created: counts.create,
      updated: counts.update,
      unchanged: counts.none,
      failed: read.failed,
      faults: read.faults.toSorted((a, b) => a.line - b.line),
      columns: read.columns,
      preview,
    };
  });
}

type Found = {
  rows: number;
  columns: Column[];
  products: CsvProduct[];
  faults: CsvFault[];
  failed: number;
  note(faults: readonly CsvFault[]): void;
};

async function readAll(bytes: Uint8Array, language: Language, brandId: BrandId): Promise<Found> {
  const { headings, rows, brokenAt } = readCsv(bytes, language);
  const found: Found = {
    rows: rows.length,
    columns: headings.slice(0, MOST_COLUMNS).map((heading) => ({ heading, field: fieldOf(heading) })),
    products: [],
    faults: [],
    failed: 0,
    note(faults) {
      found.failed += 1;
      found.faults.push(...faults.slice(0, MOST_FAULTS - found.faults.length));
    },
  };
  if (!found.columns.some(({ field }) => field === "name")) {
    throw new AppError("VALIDATION", "No column is called name or title, so the rows cannot be read.", {
      details: { reason: "csv_columns" },
    });
  }
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    if (index % STEP === STEP - 1) await setImmediate();
    const read = toCsvProduct(row, found.columns, brandId);
    if ("faults" in read) {
      found.note(read.faults);
      continue;
    }
    const { sku, given } = read.product;
    const key = sku ? `sku ${sku}` : `name ${given.name.toLowerCase()}`;
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, row.line);
      found.products.push(read.product);
    } else {
      found.note([{ line: row.line, column: null, reason: "duplicate", value: String(before) }]);
    }
  }
  if (brokenAt !== null) found.note([{ line: brokenAt, column: null, reason: "syntax", value: "" }]);
  return found;
}
