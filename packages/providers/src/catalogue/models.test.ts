import { describe, expect, test } from "vitest";
import { imageCost, languageUsage } from "./cost.ts";
import { findImageModel, findLanguageModel, findModel, MODELS } from "./models.ts";

const RATIOS = { "1:1": 1, "9:16": 9 / 16, "16:9": 16 / 9 } as const;

test("ids are unique and begin with their provider", () => {
  expect(new Set(MODELS.map(({ id }) => id)).size).toBe(MODELS.length);
  for (const { id, provider } of MODELS) expect(id.startsWith(`${provider}/`), id).toBe(true);
  expect(findModel("nobody/nothing")).toBeNull();
  expect(findImageModel("anthropic/claude-sonnet-5-5")).toBeNull();
  expect(findLanguageModel("flux/flux-2-pro")).toBeNull();
});

describe.each(MODELS.map((spec) => ({ id: spec.id, spec })))("$id", ({ spec }) => {
  test("says what it costs, since when and by whose word", () => {
    expect(spec.pricedAt).toMatch(/^2026-\d\d-\d\d$/);
    expect(spec.source.length).toBeGreaterThan(8);
    const price = spec.kind === "image" ? spec.price.perImage : Math.min(spec.price.input, spec.price.output);
    expect(price).toBeGreaterThan(0);
  });

  test.runIf(spec.kind === "image")("gives pixels that a small cut brings to each ratio", () => {
    if (spec.kind !== "image") return;
    for (const [ratio, wanted] of Object.entries(RATIOS)) {
      const { width, height } = spec.sizes[ratio as keyof typeof RATIOS];
      expect(Math.abs(width / height / wanted - 1), ratio).toBeLessThanOrEqual(0.032);
      expect(Math.min(width, height), ratio).toBeGreaterThanOrEqual(700);
    }
  });
});

test("a megapixel that is begun is paid", () => {
  const flux = findImageModel("flux/flux-2-pro");
  if (!flux) throw new Error("no FLUX");
  // 1088² = 1.18 MP and 1152 × 2048 = 2.36 MP.
  expect(imageCost(flux, { prompt: "", ratio: "1:1" })).toBe(45_000);
  expect(imageCost(flux, { prompt: "", ratio: "9:16" })).toBe(60_000);
});

test("tokens are priced by how they were read", () => {
  const claude = findLanguageModel("anthropic/claude-sonnet-5-5");
  if (!claude) throw new Error("no Claude");
  const usage = languageUsage(claude, { fresh: 1_000, cacheRead: 10_000, cacheWrite: 2_000, output: 500 });
  expect(usage).toEqual({
    inputTokens: 13_000,
    outputTokens: 500,
    cachedTokens: 10_000,
    images: 0,
    costMicroUsd: 3_000 + 3_000 + 7_500 + 7_500,
  });
});
