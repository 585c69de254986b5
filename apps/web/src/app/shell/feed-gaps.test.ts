import { expect, test } from "vitest";
import { createFeedGaps } from "./feed-gaps.ts";

test("a feed that goes on from where the page was read has missed nothing, until it breaks", () => {
  const gaps = createFeedGaps("7");
  expect(gaps.opened()).toBe(false);
  expect([8, 9, 10].map(gaps.received)).toEqual([false, false, false]);
  expect(gaps.opened()).toBe(true);
  expect(gaps.opened()).toBe(true);
});

test("an event that comes before its predecessors is noticed once, and one that comes again is not", () => {
  const gaps = createFeedGaps("7");
  gaps.opened();
  expect([9, 10, 10, 9, 11, 14].map(gaps.received)).toEqual([true, false, false, false, false, true]);
});

test("a feed without a beginning knows nothing of what was before it", () => {
  const gaps = createFeedGaps(undefined);
  expect(gaps.opened()).toBe(true);
  expect([41, 42, 44].map(gaps.received)).toEqual([false, false, true]);
});
