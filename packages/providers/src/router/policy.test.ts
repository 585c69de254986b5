import { expect, test } from "vitest";
import { pauseMs } from "./policy.ts";

const pauses = (retryAfterMs: number | undefined, random: number) =>
  [1, 2, 3, 4, 5, 6, 7].map((attempt) => pauseMs(attempt, retryAfterMs, () => random));

test("pauses double up to eight seconds, and half of each is chance", () => {
  expect(pauses(undefined, 0)).toEqual([200, 400, 800, 1600, 3200, 4000, 4000]);
  expect(pauses(undefined, 1)).toEqual([400, 800, 1600, 3200, 6400, 8000, 8000]);
});

test("no pause is shorter than the vendor asks for", () => {
  expect(pauses(3000, 0)).toEqual([3000, 3000, 3000, 3000, 3200, 4000, 4000]);
});
