import { expect, test } from "vitest";
import { derivePalette } from "../../color/palette.ts";
import { SCENE_FAMILIES } from "../../scene/scene-colors.ts";
import { renderScene } from "./render-scene.ts";

const PALETTE = derivePalette({
  primaryColor: "#B9A2FF",
  secondaryColor: "#24103A",
  accentColor: "#FFE27A",
  backgroundColor: "#F3EDFF",
});

test("there are at least ten families, and each depends on its seed alone", async () => {
  expect(SCENE_FAMILIES.length).toBeGreaterThanOrEqual(10);
  for (const family of SCENE_FAMILIES) {
    const [first, again, other] = await Promise.all(
      [5, 5, 6].map((seed) => renderScene({ family, seed }, PALETTE, 270, 480)),
    );
    expect(first?.data.equals(again?.data ?? Buffer.alloc(0)), family).toBe(true);
    expect(first?.data.equals(other?.data ?? Buffer.alloc(0)), family).toBe(false);
  }
});

test("the side where text stands stays quiet", async () => {
  for (const family of SCENE_FAMILIES.filter((name) => name !== "podium")) {
    const { data, width } = await renderScene({ family, seed: 9 }, PALETTE, 400, 400);
    const levels: number[] = [];
    for (let y = 30; y < 150; y++)
      for (let x = 30; x < 200; x++) levels.push((data[(y * width + x) * 4 + 1] ?? 0) / 255);
    const mean = levels.reduce((sum, v) => sum + v, 0) / levels.length;
    const deviation = Math.sqrt(levels.reduce((sum, v) => sum + (v - mean) ** 2, 0) / levels.length);
    expect(deviation, family).toBeLessThan(0.07);
  }
});
