import fc from "fast-check";
import { expect, test } from "vitest";
import { bindWords, typeset } from "./bind.ts";
import { breakInto } from "./break-lines.ts";
import type { FaceId } from "./faces.ts";
import { fitHeadline, fitText } from "./fit.ts";
import { drawable, missingGlyphs } from "./metrics.ts";

const FACES: FaceId[] = ["bricolage", "unbounded", "yeseva", "anton", "fraunces", "archivo"];
const word = fc.stringMatching(/^[a-zа-яA-Z]{1,11}[.,]?$/u);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));

test("a fitted headline never leaves its box", () => {
  fc.assert(
    fc.property(
      sentence,
      fc.constantFrom(...FACES),
      fc.integer({ min: 200, max: 1700 }),
      fc.integer({ min: 120, max: 800 }),
      (text, face, width, height) => {
        const fitted = fitHeadline(text, face, { width, height, side: 1080 });
        expect(fitted.width).toBeLessThanOrEqual(width + 1);
        expect(fitted.height).toBeLessThanOrEqual(height + 1);
        expect(fitted.lines.join(" ")).toBe(text);
      },
    ),
    { numRuns: 200 },
  );
});

test("lines break after a sentence rather than inside one", () => {
  expect(breakInto("Same mineral. Different night.", 2, "bricolage")).toEqual([
    "Same mineral.",
    "Different night.",
  ]);
});

test("no line ends with a preposition or an article", () => {
  const text = bindWords("Взяла одну и съела по дороге");
  for (const count of [2, 3]) {
    for (const line of breakInto(text, count, "yeseva")) expect(line).not.toMatch(/(^|\s)(и|по)$/u);
  }
});

test("a number keeps its unit, and what follows a comma may begin a line", () => {
  expect(bindWords("480 g of loopback cotton")).toBe("480\u00A0g of\u00A0loopback cotton");
  const headline = bindWords("DROP 014, BY 9-KVARTAL.");
  const box = { width: 960, height: 590, side: 1080, scale: 1.25 };
  expect(fitHeadline(headline, "anton", box).lines).toEqual(["DROP\u00A0014,", "BY\u00A09-KVARTAL."]);
});

test("text that is too long for its lines shrinks, but not below the least size", () => {
  const long = "Every payment rounds up and the difference is yours to keep for as long as you like";
  expect(fitText(long, "onest", { width: 400, size: 44, min: 30, maxLines: 2 }).size).toBe(30);
});

test("quotes, dashes and the Uzbek turned comma are set as the language wants", () => {
  expect(typeset('He said "no" - twice', "en")).toBe("He said “no” – twice");
  expect(typeset('Он сказал "нет"', "ru")).toBe("Он сказал «нет»");
  expect(typeset("To'rt kishilik so'm", "uz")).toBe("Toʻrt kishilik soʻm");
});

test("the turned comma is drawn even by a face that lacks it", () => {
  expect(missingGlyphs(drawable("Toʻrt", "yeseva"), "yeseva")).toEqual([]);
  expect(missingGlyphs("नम", "golos")).toEqual(["न", "म"]);
  expect(missingGlyphs("Ύπνος نوم 漢字 ★ 😴", "anton")).toEqual([]);
});
