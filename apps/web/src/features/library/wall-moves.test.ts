import { expect, it } from "vitest";
import { justify } from "../../components/justify.ts";
import { neighbour } from "./wall-moves.ts";

// Two rows of 600 px: three squares of 200, then a wide one of 400 and a square of 200.
const rows = justify(
  [1, 1, 1, 2, 1].map((aspect) => ({ aspect })),
  600,
  200,
  0,
);

it.each([
  [0, "ArrowRight", 1],
  [0, "ArrowLeft", 0],
  [4, "ArrowRight", 4],
  [0, "ArrowDown", 3],
  [2, "ArrowDown", 4],
  [4, "ArrowUp", 2],
  [3, "ArrowUp", 0],
  [4, "ArrowDown", 4],
  [1, "Home", 0],
  [1, "End", 4],
])("from %i by %s to %i", (from, key, to) => {
  expect(neighbour(rows, from, key)).toBe(to);
});

it("leaves other keys alone", () => {
  expect(neighbour(rows, 0, "Enter")).toBeNull();
});
