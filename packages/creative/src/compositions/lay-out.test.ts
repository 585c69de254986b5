import { AD_SIZES, AdSize } from "@static-engine/contracts";
import { expect, test } from "vitest";
import { flatten } from "../gate/flatten.ts";
import { documentOf } from "../testing/fixtures.ts";
import { cleanDocument } from "./clean.ts";
import { layOut } from "./lay-out.ts";

const DISPLAY = AdSize.options.filter((size) => AD_SIZES[size].kind === "display");

test.each(DISPLAY)("%s prints few words, each large enough to read, and the logo", (size) => {
  const document = documentOf("review-card", "I stopped bargaining with my alarm clock.");
  const { lines, images } = flatten(layOut(document, size));
  expect(
    lines
      .map(({ text }) => text)
      .join(" ")
      .split(" ").length,
  ).toBeLessThanOrEqual(14);
  for (const { layer } of lines)
    expect(layer.size).toBeGreaterThanOrEqual(layer.role === "headline" ? 14 : 11);
  const logos = [...images.map(({ layer }) => layer.role), ...lines.map(({ layer }) => layer.role)];
  expect(logos.some((role) => role === "logo" || role === "wordmark")).toBe(true);
});

test("a headline too long for a small ad is cut where the sense allows, never with dots", () => {
  const long = "I stopped bargaining with my alarm clock, and then, in week two, I woke up before it. Smug.";
  const { lines } = flatten(layOut(documentOf("bold-statement", long), "320x50"));
  const printed = lines
    .filter(({ layer }) => layer.role === "headline")
    .map(({ text }) => text.replace(/\u00A0/g, " "))
    .join(" ");
  expect(printed.length).toBeLessThan(long.length);
  expect(long).toContain(printed.replace(/[.]$/, "").slice(1));
  expect(printed).not.toMatch(/…|\.\.\./);
});

test("an offer leads with its number, a review with its words", () => {
  const offer = documentOf("offer-first", "Three nights for two");
  const texts = (document: typeof offer) =>
    flatten(layOut(document, "728x90")).lines.map(({ text }) => text.replace(/\u00A0/g, " "));
  expect(texts(offer)).toContain("3 for 2");
  expect(texts(documentOf("review-card", "I woke up before it"))).toContain("I woke up before it");
});

test.each(AdSize.options)("without words %s keeps its ground and its product, nothing else", (size) => {
  const { lines, images } = flatten(layOut(cleanDocument(documentOf("review-slip", "I woke up")), size));
  expect(lines).toEqual([]);
  expect(new Set(images.map(({ layer }) => layer.role))).toEqual(new Set(["ground", "shadow", "product"]));
});
