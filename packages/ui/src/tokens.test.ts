import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Oklch } from "./contrast.ts";
import { contrast, parseOklch } from "./contrast.ts";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

function readTheme(selector: string): Map<string, Oklch> {
  const start = css.indexOf(selector);
  const body = css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  const colors = new Map<string, Oklch>();
  for (const [, name, value] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    const color = parseOklch(value ?? "");
    if (name && color) {
      colors.set(name, color);
    }
  }
  return colors;
}

const TEXT_PAIRS = [
  ["ink", "surface"],
  ["ink", "bg"],
  ["ink", "stage"],
  ["ink", "raised"],
  ["ink2", "surface"],
  ["ink2", "bg"],
  ["ink2", "stage"],
  ["ink3", "surface"],
  ["ink3", "bg"],
  ["ink3", "stage"],
  ["ink3", "sunken"],
  ["ink3", "raised"],
  ["on-ink", "ink"],
  ["ac", "surface"],
  ["ac", "bg"],
  ["ac", "ac-soft"],
  ["ink", "ac-soft"],
  ["on-acf", "acf"],
  ["ok", "surface"],
  ["ok", "ok-soft"],
  ["wa", "surface"],
  ["wa", "wa-soft"],
  ["ink2", "wa-soft"],
  ["er", "surface"],
  ["er", "er-soft"],
] as const;

const EDGE_PAIRS = [
  ["linec", "surface"],
  ["linec", "bg"],
  ["acf", "surface"],
  ["ac", "bg"],
  ["ac", "stage"],
] as const;

describe.each([
  ["light", ':root,\n[data-theme="light"] {\n  color-scheme'],
  ["dark", '[data-theme="dark"] {\n  color-scheme'],
])("%s theme", (_name, selector) => {
  const theme = readTheme(selector);
  const ratio = (front: string, back: string) => {
    const [first, second] = [theme.get(front), theme.get(back)];
    if (!first || !second) {
      throw new Error(`token ${front} or ${back} is missing`);
    }
    return contrast(first, second);
  };

  it.each(TEXT_PAIRS)("%s on %s can be read (4.5:1)", (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGE_PAIRS)("%s against %s can be seen (3:1)", (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3);
  });
});

it("agrees with the known ends of the scale", () => {
  expect(contrast([1, 0, 0], [0, 0, 0])).toBeCloseTo(21, 2);
  expect(contrast([0.5, 0.1, 30], [0.5, 0.1, 30])).toBe(1);
});
