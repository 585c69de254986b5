import { expect, test } from "vitest";
import { CONCEPTS } from "../concepts.ts";
import { findConceptsNamed } from "./find-named.ts";
import { CONCEPT_NAMES_RU } from "./ru.ts";
import { CONCEPT_NAMES_UZ } from "./uz.ts";

test.each([
  ["Russian", CONCEPT_NAMES_RU],
  ["Uzbek", CONCEPT_NAMES_UZ],
])("every concept has a name of its own in %s", (_, names) => {
  const own = CONCEPTS.map(({ name }) => name);
  expect(Object.keys(names).sort()).toEqual([...own].sort());
  expect(new Set(Object.values(names)).size).toBe(own.length);
});

test("a concept is found by its name in another language, however it is written", () => {
  expect(findConceptsNamed("  ТАБЛИЦА ")).toEqual(["Comparison table"]);
  expect(findConceptsNamed("javob").sort()).toEqual(["Asked and answered", "Comment and reply"]);
  expect(findConceptsNamed("table")).toEqual([]);
  expect(findConceptsNamed("bo’ldi")).toEqual(["Problem, solved"]);
});
