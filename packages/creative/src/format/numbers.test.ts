import { expect, test } from "vitest";
import { formatCount, formatDay, priceLine, priceParts } from "./numbers.ts";

test("prices are set as the language does", () => {
  expect(priceLine("26", "USD", "en")).toBe("$26");
  expect(priceLine("38.50", "USD", "en")).toBe("$38.50");
  expect(priceLine("49 500", "UZS", "uz")).toBe("49\u00A0500\u00A0soʻm");
  expect(priceLine("49500 so'm", null, "uz")).toBe("49\u00A0500\u00A0soʻm");
  expect(priceParts("6 000", "UZS", "ru")).toEqual({ amount: "6\u00A0000", unit: "сум", unitFirst: false });
  expect(priceLine("ask us", null, "en")).toBe("ask\u00A0us");
});

test("counts and days follow the language", () => {
  expect(formatCount(2140, "en")).toBe("2,140");
  expect(formatCount(12480, "ru")).toBe("12\u00A0480");
  expect(formatDay("2026-11-30T23:00:00Z", "uz")).toBe("30-noyabr");
  expect(formatDay("2026-11-30T23:00:00Z", "ru")).toBe("30\u00A0ноября");
});
