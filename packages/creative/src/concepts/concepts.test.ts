import { expect, test } from "vitest";
import { COMPOSITIONS, findComposition } from "../compositions/registry.ts";
import { buildDocument, usableCompositions } from "../document/build-document.ts";
import { factsOf } from "../document/facts.ts";
import { demoSubject, variation } from "../testing/fixtures.ts";
import { CONCEPTS, findConcept } from "./concepts.ts";
import { missingFields } from "./missing-fields.ts";

test("the library covers all eight archetypes with concepts that can be painted", () => {
  expect(CONCEPTS.length).toBeGreaterThanOrEqual(32);
  expect(new Set(CONCEPTS.map(({ slug }) => slug)).size).toBe(CONCEPTS.length);
  expect(new Set(CONCEPTS.map(({ archetype }) => archetype)).size).toBe(8);
  for (const { slug, compositions } of CONCEPTS) {
    for (const id of compositions) expect(findComposition(id), `${slug} names ${id}`).toBeDefined();
    expect(new Set(compositions.slice(0, 6)).size, slug).toBeGreaterThanOrEqual(4);
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

test("where the facts allow it, the six of a run have four arrangements and three grounds", () => {
  const { brand, product } = demoSubject("nomva", "magnesium");
  for (const concept of CONCEPTS.filter((one) => missingFields(one, brand, product).length === 0)) {
    const six = [1, 2, 3, 4, 5, 6].map((slot) =>
      buildDocument({
        concept,
        brand,
        product,
        variation: variation("Same mineral. Different night.", null, slot),
        language: "en",
        seed: 7,
      }),
    );
    const usable = usableCompositions(concept, six[0]?.facts ?? factsOf(brand, product), product.picture);
    const arrangements = new Set(six.map(({ composition }) => composition)).size;
    expect(arrangements, concept.slug).toBeGreaterThanOrEqual(Math.min(4, new Set(usable).size));
    expect(new Set(six.map(({ canvas }) => canvas)).size, concept.slug).toBeGreaterThanOrEqual(3);
  }
});

test("most concepts are ready for every demo product, and each is for some", () => {
  const subjects = [
    demoSubject("nomva", "magnesium"),
    demoSubject("rundo", "card"),
    demoSubject("jiyda", "non"),
    demoSubject("9-kvartal", "hoodie"),
  ];
  const readyFor = ({ brand, product }: (typeof subjects)[number]) =>
    CONCEPTS.filter((concept) => missingFields(concept, brand, product).length === 0);
  for (const subject of subjects) expect(readyFor(subject).length).toBeGreaterThan(CONCEPTS.length * 0.6);
  expect(new Set(subjects.flatMap(readyFor)).size).toBe(CONCEPTS.length);
});
