import sharp from "sharp";
import { expect, test } from "vitest";
import { derivePalette } from "../color/palette.ts";
import { readScene } from "./read-scene.ts";
import { renderScene } from "./scene/render-scene.ts";
import { asPng, createTypesetter } from "./testing/letters.ts";

const PALETTE = derivePalette({
  primaryColor: "#B9A2FF",
  secondaryColor: "#24103A",
  accentColor: "#FFE27A",
  backgroundColor: "#F3EDFF",
});

test("a scene is kept as a JPEG of its own size, cut to the ratio, with the colour that words stand on", async () => {
  const painted = await asPng(await renderScene({ family: "mesh", seed: 1 }, PALETTE, 1408, 768));
  const { fault, letters, data, width, height, color } = await readScene(painted, "16:9", PALETTE);
  expect({ fault, letters, width, height }).toEqual({
    fault: null,
    letters: "none",
    width: 1365,
    height: 768,
  });
  expect(await sharp(data).metadata()).toMatchObject({ format: "jpeg", width: 1365, height: 768 });
  expect(color).toMatch(/^#[0-9A-F]{6}$/);
});

test("a whole ad keeps the colours of its letters sharp, a ground need not", async () => {
  const painted = await asPng(await renderScene({ family: "mesh", seed: 1 }, PALETTE, 1080, 1080));
  const subsampling = async (palette: typeof PALETTE | null) =>
    (await sharp((await readScene(painted, "1:1", palette)).data).metadata()).chromaSubsampling;
  expect(await subsampling(PALETTE)).toBe("4:2:0");
  expect(await subsampling(null)).toBe("4:4:4");
});

test("what cannot be used says why and keeps nothing", async () => {
  const painted = await asPng(await renderScene({ family: "mesh", seed: 1 }, PALETTE, 1080, 1080));
  for (const [bytes, ratio, why] of [
    [painted, "9:16", /^wrong_ratio/],
    [painted.subarray(0, 4000), "1:1", /^undecodable/],
  ] as const) {
    const { fault, data } = await readScene(bytes, ratio, PALETTE);
    expect(fault).toMatch(why);
    expect(data.length).toBe(0);
  }
});

test("letters are told apart from faults, with how sure they are, and the picture is kept to be looked at", async () => {
  const typeset = await createTypesetter();
  const ground = await renderScene({ family: "paper", seed: 4 }, PALETTE, 1080, 1080);
  const line = { face: "Onest", size: 60, color: "#1C1A22" };
  const short = await readScene(await typeset(ground, { ...line, text: "SALE" }), "1:1", PALETTE);
  expect(short).toMatchObject({ fault: null, letters: "suspected", width: 1080 });
  const long = await readScene(
    await typeset(ground, { ...line, text: "Sleep deeper tonight" }),
    "1:1",
    PALETTE,
  );
  expect(long).toMatchObject({ fault: null, letters: "certain", width: 1080 });
});
