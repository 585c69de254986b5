import { expect, test } from "vitest";
import { seeded } from "../../document/seeded.ts";
import { componentsOf } from "./components.ts";

/** The definition: patches filled one by one from each place that none has reached yet. */
function patchesOf(mask: Uint8Array, width: number) {
  const left = Uint8Array.from(mask);
  const patches: string[] = [];
  for (let start = 0; start < left.length; start++) {
    const tone = left[start] ?? 0;
    if (tone === 0) continue;
    const open = [start];
    const places: number[] = [];
    left[start] = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      places.push(at);
      const x = at % width;
      for (const next of [at - width, at + width, x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1]) {
        if (left[next] !== tone) continue;
        left[next] = 0;
        open.push(next);
      }
    }
    const xs = places.map((at) => at % width);
    const ys = places.map((at) => Math.floor(at / width));
    patches.push(
      [tone, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), places.length].join(),
    );
  }
  return patches.sort();
}

test.each([
  [40, 30, 0.03],
  [37, 23, 0.5],
  [5, 41, 0.3],
])("patches of %i × %i, %d of it marked, are those of the definition", (width, height, share) => {
  const random = seeded(width);
  const mask = Uint8Array.from({ length: width * height }, () =>
    random() < share ? 1 + (random() < 0.5 ? 1 : 0) : 0,
  );
  const found = componentsOf(mask, width, height).map(({ tone, left, top, right, foot, area }) =>
    [tone, left, top, right - 1, foot - 1, area].join(),
  );
  expect(found.sort()).toEqual(patchesOf(mask, width));
});
