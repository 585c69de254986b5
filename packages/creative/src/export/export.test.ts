import { AD_SIZES, PackPlatform } from "@static-engine/contracts";
import { describe, expect, it } from "vitest";
import { cleanDocument } from "../compositions/clean.ts";
import { editTargets } from "../edit/targets.ts";
import { documentOf } from "../testing/fixtures.ts";
import { copyCsv, csvCell, cutText } from "./copy-csv.ts";
import { estimateBytes } from "./estimate.ts";
import { DEFAULT_TEMPLATE, nameFile, uniqueName, unknownTokens } from "./name-file.ts";
import { fileFormat, filePixels, PACKS } from "./packs.ts";
import { outsideZone, PLACEMENTS } from "./placements.ts";
import { digitalSourceType, xmpPacket } from "./provenance.ts";

const values = {
  brand: "Oʻda & Co.",
  product: "Ночной крем",
  concept: "us-vs-them",
  angle: "offer",
  slot: 3,
  ratio: "9x16",
  width: 1080,
  height: 1920,
  date: "2026-11-21",
  version: 2,
  platform: "meta",
  placement: "feed-4x5",
} as const;

describe("packs", () => {
  it("have a row for every file, with where it was read and when", () => {
    for (const platform of PackPlatform.options) {
      const { files, texts } = PACKS[platform];
      expect(files.length).toBeGreaterThan(0);
      expect(texts.length).toBeGreaterThan(0);
      expect(new Set(files.map(({ placement }) => placement)).size).toBe(files.length);
      for (const file of files) {
        expect(file.source.length).toBeGreaterThan(10);
        expect(file.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
        if (file.size === null) continue;
        const { width, height } = AD_SIZES[file.size];
        const drift = Math.abs(file.width / file.height / (width / height) - 1);
        expect(drift, `${platform} ${file.placement}`).toBeLessThan(0.005);
      }
    }
  });

  it("scale what may be scaled, and give a platform only what it takes", () => {
    const [feed] = PACKS.meta.files;
    const banner = PACKS.google.files.find(({ placement }) => placement === "display-300x250");
    if (!feed || !banner) throw new Error("rows are missing");
    expect(filePixels(feed, 4 / 3)).toEqual({ width: 1440, height: 1800 });
    expect(filePixels(banner, 2)).toEqual({ width: 300, height: 250 });
    expect(fileFormat(feed, "png")).toBe("png");
    expect(fileFormat(feed, "avif")).toBe("jpeg");
  });
});

describe("names", () => {
  it("are filled from their tokens in any script, without gaps or paths", () => {
    expect(nameFile(DEFAULT_TEMPLATE, values)).toBe("oʻda-co_ночной-крем_us-vs-them_v3_9x16");
    expect(nameFile("{date}/{width}x{height}", values)).toBe("2026-11-21-1080x1920");
    expect(nameFile("{brand}__{angle}_{platform}", { ...values, angle: "" })).toBe("oʻda-co_meta");
    expect(nameFile("../..\\{slot}", values)).toBe("3");
    expect(nameFile("{nothing}", values)).toBe("ad");
    expect([...nameFile("{product}".repeat(40), values)].length).toBeLessThanOrEqual(150);
    expect(unknownTokens("{brand}_{nothing}_{}")).toEqual(["nothing", ""]);
  });

  it("are numbered where they meet", () => {
    const taken = new Set<string>();
    expect([1, 2, 3].map(() => uniqueName("a/b.c.png", taken))).toEqual([
      "a/b.c.png",
      "a/b.c_2.png",
      "a/b.c_3.png",
    ]);
  });
});

describe("texts", () => {
  it("are cut after a whole word, and say from how long", () => {
    expect(cutText("Calm skin by morning", 20)).toEqual({ text: "Calm skin by morning", cutFrom: null });
    expect(cutText("Calm skin by morning", 14)).toEqual({ text: "Calm skin by…", cutFrom: 20 });
    expect(cutText("Calm skin, by morning", 12)).toEqual({ text: "Calm skin…", cutFrom: 21 });
    expect(cutText("Unbreakableword", 6)).toEqual({ text: "Unbre…", cutFrom: 15 });
    expect([...cutText("👩‍👩‍👧 a b c d", 4).text].length).toBeGreaterThan(0);
    for (let limit = 2; limit < 40; limit++) {
      const { text } = cutText("Очень длинная фраза о креме для лица", limit);
      expect(text.length).toBeLessThanOrEqual(limit);
    }
  });

  it("never reach a spreadsheet as formulas", () => {
    expect(csvCell("=1+1")).toBe(`"'=1+1"`);
    expect(csvCell("@SUM(A1)")).toBe(`"'@SUM(A1)"`);
    expect(csvCell("-5%")).toBe(`"'-5%"`);
    expect(csvCell('say "hi", now')).toBe('"say ""hi"", now"');
    expect(csvCell("plain")).toBe("plain");
  });

  it("make one row an ad and one for what was cut", () => {
    const long = documentOf(
      "product-hero",
      "A headline of far more than the thirty letters that Google shows",
    );
    const csv = copyCsv(PACKS.google, [{ name: "a", document: long }]);
    const rows = csv.replace("\uFEFF", "").trim().split("\r\n");
    expect(rows[0]).toBe("row,ad,headline,long_headline,description,business_name");
    expect(rows[1]).toMatch(/^text,a,A headline of far more than…,/);
    expect(rows[2]).toBe("warning,a,cut from 64 to 30 characters,,,");
    const tiktok = copyCsv(PACKS.tiktok, [
      { name: "a", document: documentOf("product-hero", "50% {off} #1 🔥") },
    ]);
    expect(tiktok).toContain("50% off 1");
  });
});

describe("provenance", () => {
  it("names how the picture came to be, in well-formed XML whatever the words", () => {
    const document = documentOf("product-hero", `<b>"A&B"</b>\u0007`);
    expect(digitalSourceType(document)).toMatch(/digitalsourcetype\/compositeSynthetic$/);
    const bare = { ...document, product: { ...document.product, picture: null } };
    expect(digitalSourceType(bare)).toMatch(/digitalsourcetype\/algorithmicMedia$/);
    expect(xmpPacket(document)).toContain(`&lt;b&gt;"A&amp;B"&lt;/b&gt;</rdf:li>`);
  });
});

describe("pictures without words", () => {
  it("hold the product and its ground alone, in every size", () => {
    const clean = cleanDocument(documentOf("us-vs-them", "Words"));
    for (const size of ["1:1", "1.91:1", "4:5"] as const) {
      expect(editTargets(clean, size).map(({ kind }) => kind)).toEqual(["product"]);
    }
  });
});

describe("placements", () => {
  it("lie inside their size, and say where and when that was read", () => {
    for (const { id, size, zone, source, checkedOn } of PLACEMENTS) {
      const { width, height } = AD_SIZES[size];
      expect(source.length, id).toBeGreaterThan(5);
      expect(checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (!zone) continue;
      expect(zone.x >= 0 && zone.y >= 0 && zone.x + zone.w <= width && zone.y + zone.h <= height, id).toBe(
        true,
      );
    }
  });

  it("tell which words leave the free part, by how far; the product may", () => {
    const hero = documentOf("product-hero", "Sleep that stays asleep");
    const targets = editTargets(hero, "9:16");
    const reels = PLACEMENTS.find(({ id }) => id === "reels");
    expect(outsideZone(targets, reels?.zone ?? null)).toEqual([]);
    const low = targets.map((target) => ({ ...target, box: { ...target.box, y: target.box.y + 2000 } }));
    const found = outsideZone(low, reels?.zone ?? null);
    expect(found.length).toBe(targets.filter(({ kind }) => kind !== "product").length);
    expect(found[0]?.px).toBeGreaterThan(found.at(-1)?.px ?? 0);
    expect(outsideZone(low, null)).toEqual([]);
  });
});

describe("estimates", () => {
  it("follow the ad's own pictures and never pass a limit", () => {
    const known = [{ width: 1000, height: 1000, bytes: 100_000 }];
    const file = { width: 2000, height: 1000, format: "jpeg" } as const;
    expect(estimateBytes(known, file)).toBe(228_000);
    expect(estimateBytes(known, { ...file, maxBytes: 150_000 })).toBe(150_000);
    expect(estimateBytes([], file)).toBeGreaterThan(0);
  });
});
