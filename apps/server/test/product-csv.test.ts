import type { Brand, CsvImport } from "@static-engine/contracts";
import { CSV_LIMITS, PRODUCTS_PER_BRAND } from "@static-engine/contracts";
import { csvCell } from "@static-engine/creative";
import { beforeEach, describe, expect, it } from "vitest";
import type { Client } from "./test-server.ts";
import { useServer } from "./test-server.ts";
import { failureOf, signUp } from "./workspace.ts";

const server = useServer();
let client: Client;
let brand: Brand;

beforeEach(async () => {
  ({ client } = await signUp(server));
  brand = await client.brand.create.mutate({ name: "Oda" });
});

function send(
  csv: string | Uint8Array<ArrayBuffer>,
  options: { dryRun?: boolean; brandId?: string } = {},
): Promise<CsvImport> {
  const form = new FormData();
  form.set("file", new File([csv], "products.csv", { type: "text/csv" }));
  form.set("brandId", options.brandId ?? brand.id);
  form.set("dryRun", String(options.dryRun ?? false));
  return client.product.importCsv.mutate(form);
}

async function products() {
  const { items } = await client.product.list.query({ brandId: brand.id, limit: 100 });
  return items.sort((a, b) => a.name.localeCompare(b.name));
}

const FILE = `SKU,Title,Price,Currency,USP 1,USP 2,Rating,Reviews,URL
A1,Night Serum,38,usd,Calm skin by morning,Fragrance-free,4.8,"2,145",oda.test/serum
A2,Day Oil,42,USD,Light on the skin,,,,
`;

describe("products from a CSV", () => {
  it("are shown before they are written, and written once however often the file comes", async () => {
    const seen = await send(FILE, { dryRun: true });
    expect(seen).toMatchObject({ rows: 2, created: 2, updated: 0, unchanged: 0, failed: 0, faults: [] });
    expect(seen.preview[0]).toMatchObject({
      line: 2,
      name: "Night Serum",
      priceText: "38",
      action: "create",
    });
    expect(seen.columns.map(({ field }) => field)).toEqual([
      "sku",
      "name",
      "priceText",
      "currency",
      "usp",
      "usp",
      "starRating",
      "reviewCount",
      "productUrl",
    ]);
    expect(await products()).toEqual([]);
    expect(await send(FILE)).toMatchObject({ created: 2 });
    expect(await send(FILE)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const [oil, serum] = await products();
    expect(oil).toMatchObject({ name: "Day Oil", usps: ["Light on the skin"], starRating: null });
    expect(serum).toMatchObject({
      usps: ["Calm skin by morning", "Fragrance-free"],
      currency: "USD",
      starRating: 4.8,
      reviewCount: 2145,
      productUrl: "https://oda.test/serum",
    });
  });

  it("are found again by their number, or else by their name, and keep what the file does not say", async () => {
    await send(FILE);
    const [before] = await products();
    await client.product.update.mutate({ id: before?.id ?? "", offerText: "20% off" });
    const again = await send("sku;title;price\nA2;Day Oil Deluxe;45\n;Night Serum;\n;Brand new;9\n");
    expect(again).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 1,
      failed: 1,
      faults: [{ line: 4, column: "usps", reason: "missing" }],
    });
    const [oil] = await products();
    expect(oil).toMatchObject({
      name: "Day Oil Deluxe",
      priceText: "45",
      offerText: "20% off",
      usps: ["Light on the skin"],
    });
    expect(oil?.id).toBe(before?.id);
  });

  it("are read with a mark at the beginning, with semicolons, tabs, quoted line breaks and other alphabets", async () => {
    const excel =
      '\uFEFFНазвание;Цена;Преимущества\r\n"Ночная ""Oda""\nсыворотка";1 200,50;Спокойная кожа | Без отдушек\r\n';
    expect(await send(excel)).toMatchObject({ created: 1, failed: 0 });
    expect((await products())[0]).toMatchObject({
      name: 'Ночная "Oda"\nсыворотка',
      priceText: "1 200,50",
      usps: ["Спокойная кожа", "Без отдушек"],
    });
    expect(await send("name\tusp\nTabbed\tYes\n")).toMatchObject({ created: 1 });
    const utf16 = new Uint8Array(Buffer.from("\uFEFFname,usp\nWide,Ja\n", "utf16le"));
    expect(await send(utf16)).toMatchObject({ created: 1 });
    const latin = new Uint8Array(Buffer.from("name,usp\nCr\u00E8me,Fra\u00EEche\n", "latin1"));
    expect(await send(latin)).toMatchObject({ created: 1, preview: [{ name: "Crème", usps: ["Fraîche"] }] });
  });

  it("are taken where their rows are right; the others are told by line and column", async () => {
    const file = `name,usp,rating,reviews,currency,url
Good,Yes,4.5,10,EUR,good.test
,Yes,,,,
No reason,,,,,
"Two
lines",Yes,nine,,,
Six stars,Yes,6,,,
Money,Yes,,,euros,
Where,Yes,,,,http://
Good,Again,,,,
Too,many,1,2,EUR,x.test,cells
Last,Yes,,,,
`;
    const done = await send(file);
    expect(done).toMatchObject({ rows: 10, created: 2, failed: 8 });
    expect(done.faults).toEqual([
      { line: 3, column: "name", reason: "missing", value: "" },
      { line: 4, column: "usp", reason: "missing", value: "" },
      { line: 5, column: "rating", reason: "not_a_number", value: "nine" },
      { line: 7, column: "rating", reason: "out_of_range", value: "6" },
      { line: 8, column: "currency", reason: "currency", value: "euros" },
      { line: 9, column: "url", reason: "not_an_address", value: "http://" },
      { line: 10, column: null, reason: "duplicate", value: "2" },
      { line: 11, column: null, reason: "columns", value: "7" },
    ]);
    expect((await products()).map(({ name }) => name)).toEqual(["Good", "Last"]);
  });

  it("are read up to where the file stops being a table", async () => {
    const done = await send('name,usp\nFine,Yes\nOpen,"never closed\n');
    expect(done).toMatchObject({ created: 1, failed: 1, faults: [{ line: 3, reason: "syntax" }] });
    expect((await failureOf(send("colour;size\nred;L\n"))).details.reason).toBe("csv_columns");
    expect((await failureOf(send("\u0000\u0001\u0002"))).details.reason).toBe("csv_columns");
  });

  it("are refused as a whole past the limit that was said before", async () => {
    const million = `name,usp\n${"a,b\n".repeat(1_000_000)}`;
    const failure = await failureOf(send(million));
    expect(failure).toMatchObject({
      code: "VALIDATION",
      details: { reason: "csv_rows", limit: CSV_LIMITS.rows },
    });
    expect(await products()).toEqual([]);
  });

  it("are refused as a whole where the brand would hold too many; what is there is still brought up to date", async () => {
    const { sql } = server.container.database;
    await sql`insert into products (id, user_id, brand_id, name, sku, usps)
      select gen_random_uuid(), user_id, id, 'P' || n, 'S' || n, array['Yes']
      from brands, generate_series(1, ${PRODUCTS_PER_BRAND - 2}::int) n where id = ${brand.id}`;
    const count = async () =>
      Number((await sql`select count(*) from products where brand_id = ${brand.id}`)[0]?.count);
    const three = "sku,name,usp\nN1,New 1,Yes\nN2,New 2,Yes\nN3,New 3,Yes\nS7,Other,Yes\n";
    const full = { code: "VALIDATION", details: { reason: "too_many_products", limit: PRODUCTS_PER_BRAND } };
    for (const dryRun of [true, false]) {
      expect(await failureOf(send(three, { dryRun }))).toMatchObject(full);
    }
    expect(await count()).toBe(PRODUCTS_PER_BRAND - 2);
    expect(await sql`select name from products where brand_id = ${brand.id} and sku = 'S7'`).toEqual([
      { name: "P7" },
    ]);
    const two = three.replace("N3,New 3,Yes", ",p8,No");
    expect(await send(two)).toMatchObject({ created: 2, updated: 2 });
    const { code, userMessage } = await failureOf(
      client.product.create.mutate({ brandId: brand.id, name: "One more", usps: ["Yes"] }),
    );
    expect([code, userMessage]).toEqual(["VALIDATION", expect.stringContaining("nothing was charged")]);
    const [first] = (await client.product.list.query({ brandId: brand.id, limit: 1 })).items;
    const id = first?.id ?? "";
    await client.product.delete.mutate({ id });
    await client.product.create.mutate({ brandId: brand.id, name: "In its place", usps: ["Yes"] });
    expect(await failureOf(client.product.restore.mutate({ id }))).toMatchObject(full);
    // Whatever it holds, what it holds can be changed.
    const many = Array.from(
      { length: 1200 },
      (_, at) => `S${at + 100},P${at + 100},${at % 2 ? "Yes" : "No"}`,
    );
    const changed = await send(["sku,name,usp", ...many].join("\n"));
    expect(changed).toMatchObject({ created: 0, updated: 600, unchanged: 600, failed: 0 });
  });

  it("keep a formula as text, and it leaves us as text", async () => {
    await send('name,usp\n"=HYPERLINK(""http://evil.test"")",@SUM(A1)\n');
    const [product] = await products();
    expect(product?.name).toBe('=HYPERLINK("http://evil.test")');
    expect(csvCell(product?.name ?? "")).toMatch(/^"'=/);
    expect(csvCell(product?.usps[0] ?? "")).toMatch(/^"'@/);
  });

  it("never come to a brand of somebody else", async () => {
    const stranger = await signUp(server);
    const foreign = await stranger.client.brand.create.mutate({ name: "Theirs" });
    expect((await failureOf(send(FILE, { brandId: foreign.id }))).code).toBe("NOT_FOUND");
    expect((await stranger.client.product.list.query({ brandId: foreign.id })).items).toEqual([]);
  });

  it("sent twice at once are there once", async () => {
    const both = await Promise.all([send(FILE), send(FILE)]);
    expect(both.map(({ created }) => created).sort()).toEqual([0, 2]);
    expect(await products()).toHaveLength(2);
  });
});
