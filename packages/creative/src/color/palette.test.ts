import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, toOklch } from "./oklch.ts";
import { derivePalette, isForbidden } from "./palette.ts";
import { skinOf } from "./skin.ts";

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, "0").toUpperCase()}`);
const grey = fc
  .integer({ min: 0, max: 255 })
  .map((n) => `#${n.toString(16).padStart(2, "0").repeat(3).toUpperCase()}`);
const color = fc.oneof(hex, grey, fc.constant(null));
const brand = fc.record({
  primaryColor: color,
  secondaryColor: color,
  accentColor: color,
  backgroundColor: color,
});

test("text, accent and secondary text read on every ground of any brand", () => {
  fc.assert(
    fc.property(brand, (colors) => {
      const palette = derivePalette(colors);
      for (const role of ["canvas", "dark", "accent", "soft", "second"] as const) {
        const skin = skinOf(palette, role);
        for (const ground of [skin.ground, skin.groundEnd]) {
          expect(contrast(skin.text, ground)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(skin.muted, ground)).toBeGreaterThanOrEqual(4.4);
          expect(contrast(skin.accent, ground)).toBeGreaterThanOrEqual(4.4);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("a brand's own colours keep their places", () => {
  const nomva = derivePalette({
    primaryColor: "#B9A2FF",
    secondaryColor: "#24103A",
    accentColor: "#FFE27A",
    backgroundColor: "#F3EDFF",
  });
  expect(nomva.canvas).toBe("#B9A2FF");
  expect(nomva.accent).toBe("#FFE27A");
  expect(nomva.soft).toBe("#F3EDFF");
  expect(toOklch(nomva.ink).l).toBeLessThanOrEqual(0.245);
});

test("without colours, and with four equal ones, five different roles come out", () => {
  const none = derivePalette({
    primaryColor: null,
    secondaryColor: null,
    accentColor: null,
    backgroundColor: null,
  });
  const same = derivePalette({
    primaryColor: "#808080",
    secondaryColor: "#808080",
    accentColor: "#808080",
    backgroundColor: "#808080",
  });
  for (const palette of [none, same]) expect(new Set(Object.values(palette)).size).toBe(5);
});

test("no role takes a colour that the brand forbids", () => {
  const colors = { primaryColor: "#B9A2FF", secondaryColor: null, accentColor: null, backgroundColor: null };
  const free = derivePalette(colors);
  const bound = derivePalette({ ...colors, forbiddenColors: Object.values(free) });
  for (const color of Object.values(bound)) expect(isForbidden(color, Object.values(free))).toBe(false);
});
