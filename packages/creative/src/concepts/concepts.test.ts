import { expect, test } from "vitest";
import { COMPOSITIONS, findComposition } from "../compositions/registry.ts";
import { demoSubject } from "../testing/fixtures.ts";
import { CONCEPTS, findConcept } from "./concepts.ts";
import { missingFields } from "./missing-fields.ts";

test("the library covers all eight archetypes with concepts that can be painted", () => {
  expect(CONCEPTS.length).toBeGreaterThanOrEqual(20);
  expect(new Set(CONCEPTS.map(({ slug }) => slug)).size).toBe(CONCEPTS.length);
  expect(new Set(CONCEPTS.map(({ archetype }) => archetype)).size).toBe(8);
  for (const { slug, compositions } of CONCEPTS) {
    for (const id of compositions) expect(findComposition(id), `${slug} names ${id}`).toBeDefined();
    expect(new Set(compositions).size, slug).toBeGreaterThanOrEqual(2);
  }
});

test("every archetype has at least three compositions, each on several grounds", () => {
  const count = new Map<string, number>();
  for (const { archetype, canvases } of COMPOSITIONS) {
    count.set(archetype, (count.get(archetype) ?? 0) + 1);
    expect(canvases.length).toBeGreaterThanOrEqual(2);
  }
  for (const [archetype, compositions] of count) expect(compositions, archetype).toBeGreaterThanOrEqual(3);
});

test("what a concept lacks is named as the API names it", () => {
  const concept = findConcept("rating-wall");
  const { brand, product } = demoSubject("jiyda", "nonushta");
  expect(concept && missingFields(concept, brand, product)).toEqual(["starRating", "quotes"]);
  const ready = demoSubject("nomva", "magnesium");
  expect(concept && missingFields(concept, ready.brand, ready.product)).toEqual([]);
});
