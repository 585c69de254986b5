import { BrandId } from "@static-engine/contracts";
import { load } from "cheerio";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { WebReader } from "../web/web-reader.ts";
import { fieldOf } from "./csv-columns.ts";
import { toCsvProduct } from "./csv-product.ts";
import { readNames } from "./read-document.ts";
import { readLogo } from "./read-logo.ts";
import { allows } from "./read-robots.ts";
import { readColors, readFonts } from "./read-style.ts";

// Text that a pattern would be read at from every position of, again and again: a process that does so answers nobody.

/** As much as is read of a page. */
const PAGE = 2_000_000;
const many = (text: string, length = PAGE) => text.repeat(Math.ceil(length / text.length));
const empty = load("");
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><path d="M0 0h90v90z"/></svg>';

function logoOf(bytes: string | Buffer) {
  const web: WebReader = {
    userAgent: "Test/1.0",
    get: async (url) => ({ url, status: 200, mime: "", charset: null, data: Buffer.from(bytes) }),
  };
  const page = {
    $: load('<header><img src="/logo"></header>'),
    things: [],
    manifest: null,
    base: new URL("http://a.test"),
  };
  return readLogo(web, page, new AbortController().signal);
}

describe("a logo", () => {
  it.each([
    ["only comments", `${"<!---->".repeat(40)}x`],
    ["an open comment", `<!--${many("-- ")}`],
    ["only declarations", many("<?xml><!DOCTYPE a>")],
    ["document types that nothing closes", `${drawing}${many("<!DOCTYPE ")}`],
    ["entities of its own", `<!DOCTYPE svg [<!ENTITY a "a">]>${drawing}`],
    ["declarations of its own", `<!DOCTYPE svg [<!ATTLIST svg id ID #IMPLIED>]>${drawing}`],
  ])("of %s is none", async (_what, text) => {
    expect(await logoOf(text)).toBeNull();
  });

  it.each([
    ["nothing", ""],
    ["a mark and a declaration", '\uFEFF<?xml version="1.0"?>\n'],
    ["comments", `<!-- made\nby hand -->\n${"<!---->".repeat(40)}`],
    ["all there is", '<?xml version="1.0"?><!-- a > b --><!DOCTYPE svg PUBLIC "a" "b">\n<!-- c -->'],
  ])("is drawn with %s before it", async (_what, before) => {
    expect((await logoOf(before + drawing))?.value.width).toBe(1024);
  });

  it("that is a picture is taken as it is", async () => {
    const png = await sharp({ create: { width: 90, height: 80, channels: 3, background: "#c46" } })
      .png()
      .toBuffer();
    expect((await logoOf(png))?.value).toMatchObject({ width: 90, height: 80 });
  });
});

it("a title of only brackets is a title, and its marks are taken out", () => {
  const nameOf = (title: string) =>
    readNames(load(`<title>${title}</title>`), [], null, new URL("https://www.oda.test/")).name?.value;
  expect(nameOf(many("<"))).toBe(many("<", 80));
  expect(nameOf(`${many("< ", 60)}<b>Oda</b>`)).toMatch(/ Oda$/);
  expect(nameOf("<b>Calm</b> skin | <i title='a'>Oda</i>")).toBe("Oda");
});

describe("a style sheet", () => {
  const GOOD = `:root{--brand-1:#c4552b} .button--primary:hover{color:#102030} h1, h2{color:red;font-family:"Fraunces",serif}
    body { font-family:Onest, sans-serif; background : #f6efe6 }`;

  it.each([
    ["nothing", ""],
    ["dashes", many("-")],
    ["names that nothing follows", many("--a")],
    ["a name and spaces", `--a${many(" ")}`],
    ["rules that nothing closes", many("body{")],
    ["headings that nothing follows", many("h1 body ")],
    ["headings that nothing closes", many(" h1{")],
    ["fonts that nothing closes", many("@font-face{")],
    ["fonts that say nothing", many("@font-face{font-family}")],
    ["brackets", many("{")],
    ["other brackets", many("}")],
    ["words", many("a")],
    ["colons", many("a:")],
    ["half a colour", many("rgb(1 ")],
  ])("is read behind %s", (_what, before) => {
    const css = `${before}\n}${GOOD}`;
    expect(readColors(empty, css, null)).toMatchObject({
      primaryColor: { value: "#C4552B" },
      accentColor: { value: "#102030" },
      backgroundColor: { value: "#F6EFE6" },
    });
    expect(readFonts(empty, css)).toMatchObject({
      headingFont: { value: "Fraunces" },
      bodyFont: { value: "Onest" },
    });
  });

  it("names the fonts that it brings, in rules of rules too", () => {
    const css = `@font-face{src:url(a);font-family:'Lora'}@media print{@font-face { font-family : "Inter" }h1{margin:0}}`;
    expect(readFonts(empty, css)).toMatchObject({
      headingFont: { value: "Lora" },
      bodyFont: { value: "Inter" },
    });
  });
});

describe("a robots.txt", () => {
  const url = new URL("https://oda.test/robots.txt");
  const reads = (text: string, path: string) =>
    allows({ url, text }, new URL(path, url), "StaticEngineBot/1.0 (+https://ads.test)");

  it("of many names over many rules is read", () => {
    const text = `${many("User-agent: a\n", 250_000)}user-agent : STATICENGINEBOT/2 # us\n${many("Disallow: /no\n", 250_000)}`;
    expect([reads(text, "/no"), reads(text, "/yes")]).toEqual([false, true]);
  });

  it("says of others what is not about us", () => {
    const text =
      "User-agent: a\nDisallow: /\n\nUser-agent: StaticEngineBot\nuser-agent: b\n\nAllow: /no/but\nDisallow: /no\n";
    expect(["/", "/no", "/no/but"].map((path) => reads(text, path))).toEqual([true, false, true]);
    expect(reads(`${text}\nUser-agent: *\nDisallow: /`, "/")).toBe(true);
    expect(reads("User-agent: b\nUser-agent: *\nUser-agent: c\nDisallow: /\r\nSitemap: /a", "/")).toBe(false);
    expect(reads("", "/")).toBe(true);
  });
});

describe("a cell", () => {
  const CELL = 99_000;
  const brandId = BrandId.parse("00000000-0000-4000-8000-000000000000");
  const columns = [
    { heading: "name", field: "name" },
    { heading: "text", field: "description" },
    { heading: "usps", field: "usps" },
  ] as const;
  const read = (...cells: string[]) => toCsvProduct({ line: 2, cells }, columns, brandId);

  it("of only brackets is too long to be a text", () => {
    expect(Array.from({ length: 50 }, () => read("Serum", many("<", CELL), "Yes"))).toMatchObject(
      Array(50).fill({ faults: [{ column: "text", reason: "too_long" }] }),
    );
  });

  it("of spaces between two words is one reason, and too long a one", () => {
    const spaces = `a${many(" ", CELL)}b`;
    expect(Array.from({ length: 50 }, () => read("Serum", "", spaces))).toMatchObject(
      Array(50).fill({ faults: [{ column: "usps", reason: "too_long" }] }),
    );
  });

  it("has its marks taken out and its reasons parted", () => {
    expect(read("Serum", "<p>Calm <b>skin</b></p>", " Calm |  Fresh ;; • Soft\nLight ")).toMatchObject({
      product: { given: { description: "Calm skin", usps: ["Calm", "Fresh", "Soft", "Light"] } },
    });
  });

  it("of digits is no heading", () => {
    expect(Array.from({ length: 50 }, () => fieldOf(`${many("1", CELL)}x`))).toEqual(Array(50).fill(null));
    expect([fieldOf("USP 12"), fieldOf("Body (HTML)")]).toEqual(["usp", "description"]);
  });
});
