import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { derivePalette } from "../../color/palette.ts";
import { SCENE_FAMILIES } from "../../scene/scene-colors.ts";
import { renderScene } from "../scene/render-scene.ts";
import { asJpeg, asPng, createTypesetter, withBars } from "../testing/letters.ts";
import { verifyScene } from "./verify-scene.ts";

const PALETTES = [
  { primaryColor: "#B9A2FF", secondaryColor: "#24103A", accentColor: "#FFE27A", backgroundColor: "#F3EDFF" },
  { primaryColor: "#D7382B", secondaryColor: "#101010", accentColor: "#FFC400", backgroundColor: "#FFFFFF" },
  { primaryColor: "#0F5132", secondaryColor: "#E8D8B0", accentColor: "#F28C28", backgroundColor: "#FBF7EC" },
  { primaryColor: "#777777", secondaryColor: "#999999", accentColor: "#888888", backgroundColor: "#FFFFFF" },
].map((colors) => derivePalette(colors));

const SQUARE = { width: 1080, height: 1080, textFree: true };

function scene(family: string, seed: number, width = 1080, height = 1080) {
  const palette = PALETTES[seed % PALETTES.length] ?? PALETTES[0];
  if (!palette) throw new Error("no palette");
  return renderScene({ family, seed }, palette, width, height);
}

async function faultsOf(bytes: Uint8Array, wish = SQUARE): Promise<string[]> {
  return (await verifyScene(bytes, wish)).faults.map(({ id }) => id);
}

describe("our own scenes are above suspicion: 18 families, 20 seeds, all ratios and four palettes", () => {
  const shapes = [
    [720, 720],
    [720, 1280],
    [1280, 720],
  ] as const;
  test.each(SCENE_FAMILIES)("%s", async (family) => {
    const refused: string[] = [];
    for (let seed = 0; seed < 20; seed++) {
      const [width, height] = shapes[seed % shapes.length] ?? shapes[0];
      const bytes = await asPng(await scene(family, seed, width, height));
      const { faults } = await verifyScene(bytes, { width, height, textFree: true });
      for (const { id, detail } of faults) refused.push(`${seed}: ${id} ${detail}`);
    }
    expect(refused).toEqual([]);
  });
});

describe("letters in a scene that should have none", () => {
  const FACES = ["Onest", "Fraunces", "Montserrat", "Roboto Slab", "Fira Sans", "Barlow Condensed"];
  const WORDS = ["Sleep deeper tonight", "SALE 50% OFF", "Спите глубже ночью", "НОВИНКА сезона"];
  // Capitals of these are 14 to 110 px tall.
  const SIZES = [20, 28, 40, 60, 90, 150];
  const GROUNDS = [
    ["paper", "#1C1A22"],
    ["sky", "#1C1A22"],
    ["terrazzo", "#1C1A22"],
    ["spotlight", "#FFFFFF"],
    ["horizon", "#FFFFFF"],
  ] as const;

  test("of 120 lines, Latin and Cyrillic, 14 to 110 px tall, at most two are missed", {
    timeout: 120_000,
  }, async () => {
    const typeset = await createTypesetter();
    const missed: string[] = [];
    let total = 0;
    for (const [family, color] of GROUNDS) {
      const ground = await scene(family, 4);
      for (const [index, size] of SIZES.entries()) {
        for (const text of WORDS) {
          const face = FACES[total % FACES.length] ?? "Onest";
          total += 1;
          const faults = await faultsOf(await typeset(ground, { text, face, size, color }));
          if (!faults.includes("stray_text")) missed.push(`${family} ${index} ${face} ${size} ${text}`);
        }
      }
    }
    expect(total).toBe(120);
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(2);
  });

  test("a scene that may carry text is not searched for it", async () => {
    const typeset = await createTypesetter();
    const bytes = await typeset(await scene("paper", 4), {
      text: "SALE 50% OFF",
      face: "Onest",
      size: 60,
      color: "#1C1A22",
    });
    expect(await verifyScene(bytes, SQUARE)).toMatchObject({ ok: false, letters: "certain" });
    expect(await verifyScene(bytes, { ...SQUARE, textFree: false })).toMatchObject({
      ok: true,
      letters: "none",
    });
  });
});

test("a few marks on a line are suspected, not certain", async () => {
  const typeset = await createTypesetter();
  const letters = { text: "SALE", face: "Onest", size: 60, color: "#1C1A22" };
  const verdict = await verifyScene(await typeset(await scene("paper", 4), letters), SQUARE);
  expect(verdict).toMatchObject({ ok: false, letters: "suspected" });
});

describe("what a file must be", () => {
  test("no picture at all", async () => {
    expect(await faultsOf(Buffer.from("<!doctype html><h1>502</h1>"))).toEqual(["undecodable"]);
    expect(await faultsOf(new Uint8Array())).toEqual(["undecodable"]);
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1080"><circle r="400"/></svg>`;
    expect(await faultsOf(Buffer.from(drawing))).toEqual(["undecodable"]);
  });

  test("cut in its middle, as PNG and as JPEG", async () => {
    const picture = await scene("mesh", 1);
    for (const bytes of [await asPng(picture), await asJpeg(picture)]) {
      expect(await faultsOf(bytes)).toEqual([]);
      expect(await faultsOf(bytes.subarray(0, Math.floor(bytes.length * 0.6)))).toEqual(["undecodable"]);
    }
  });

  test("a few bytes that claim to be 2.5 billion pixels", async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    bytes.writeUInt32BE(50_000, 16);
    bytes.writeUInt32BE(50_000, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    expect(await faultsOf(bytes)).toEqual(["too_many_pixels"]);
  });

  test("grey and CMYK are pictures too", async () => {
    const picture = await asJpeg(await scene("mesh", 1));
    for (const space of ["b-w", "cmyk"] as const) {
      const bytes = await sharp(picture).toColourspace(space).jpeg().toBuffer();
      expect(await faultsOf(bytes), space).toEqual([]);
    }
  });

  test("turned by its EXIF as it will be shown", async () => {
    const wide = await sharp(await asJpeg(await scene("mesh", 1, 1920, 1080)))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await faultsOf(wide, { width: 1080, height: 1920, textFree: true })).toEqual([]);
  });
});

describe("what shape it must have", () => {
  const wide = { width: 1920, height: 1080, textFree: true };

  test("off by 2 % is used as it is, by 3 % is cut in the middle", async () => {
    const near = await verifyScene(await asPng(await scene("mesh", 2, 1376, 768)), wide);
    expect(near).toMatchObject({ ok: true, faults: [], letters: "none", cropped: null });
    const cut = await verifyScene(await asPng(await scene("mesh", 2, 1408, 768)), wide);
    expect(cut).toMatchObject({
      ok: true,
      faults: [],
      letters: "none",
      cropped: { left: 21, top: 0, width: 1365, height: 768 },
    });
    const tall = await verifyScene(await asPng(await scene("mesh", 2, 1280, 800)), wide);
    expect(tall.cropped).toMatchObject({ left: 0, top: 40, width: 1280, height: 720 });
  });

  test("off by more than a small cut is another picture", async () => {
    expect(await faultsOf(await asPng(await scene("mesh", 2, 1536, 1024)), wide)).toEqual(["wrong_ratio"]);
    expect(await faultsOf(await asPng(await scene("mesh", 2, 640, 400)))).toEqual(["wrong_ratio"]);
  });

  test("too small to be enlarged", async () => {
    expect(await faultsOf(await asPng(await scene("mesh", 2, 512, 512)))).toEqual(["too_small"]);
    expect(await faultsOf(await asPng(await scene("mesh", 2, 720, 720)))).toEqual([]);
  });
});

describe("what it must show", () => {
  test.each(["#F2F2F0", "#000000", "#7A7A7A"])("%s all over is nothing", async (background) => {
    const plain = sharp({ create: { width: 1024, height: 1024, channels: 3, background } });
    expect(await faultsOf(await plain.png().toBuffer())).toEqual(["blank"]);
  });

  test("noise is nothing too", async () => {
    const noise = sharp({
      create: {
        width: 1024,
        height: 1024,
        channels: 3,
        background: "#808080",
        noise: { type: "gaussian", mean: 128, sigma: 30 },
      },
    });
    expect(await faultsOf(await noise.jpeg().toBuffer())).toEqual(["blank"]);
  });

  test("a faint gradient is something", async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1024" height="1024"><linearGradient id="g"><stop stop-color="#eeeeee"/><stop offset="1" stop-color="#e2e2e2"/></linearGradient><rect width="1024" height="1024" fill="url(#g)"/></svg>`;
    expect(await faultsOf(await sharp(Buffer.from(svg)).png().toBuffer())).toEqual([]);
  });
});

describe("bars and strips around it", () => {
  test.each(["#000000", "#FFFFFF", "#5A6B7C"])("a letterbox in %s", async (color) => {
    const inner = await asPng(await scene("mesh", 1, 1080, 810));
    expect(await faultsOf(await withBars(inner, { top: 135, bottom: 135 }, color))).toEqual(["border"]);
    const pillar = await asPng(await scene("mesh", 1, 810, 1080));
    expect(await faultsOf(await withBars(pillar, { left: 135, right: 135 }, color))).toEqual(["border"]);
  });

  test("a white frame", async () => {
    const inner = await asPng(await scene("mesh", 1, 1000, 1000));
    const all = { top: 40, bottom: 40, left: 40, right: 40 };
    expect(await faultsOf(await withBars(inner, all, "#FFFFFF"))).toEqual(["border"]);
  });

  test("one black bar, and one strip with stamps", async () => {
    const inner = await asPng(await scene("mesh", 1, 1080, 1020));
    expect(await faultsOf(await withBars(inner, { bottom: 60 }, "#000000"))).toEqual(["border"]);
    const marks = Array.from({ length: 6 }, (_, index) => {
      const path = "M0 30 L12 0 L24 30 M40 0 V30 H60 M80 0 H100 M90 0 V30";
      return `<path transform="translate(${index * 180 + 20} 15)" d="${path}" stroke="#333" stroke-width="5" fill="none"/>`;
    });
    const strip = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="60"><rect width="1080" height="60" fill="#C9D7E8"/>${marks.join("")}</svg>`;
    const stamped = await sharp(await withBars(inner, { bottom: 60 }, "#FFFFFF"))
      .composite([{ input: Buffer.from(strip), top: 1020, left: 0 }])
      .png()
      .toBuffer();
    expect(await faultsOf(stamped)).toEqual(["border"]);
  });

  test("a floor in another tone is a horizon, not a bar", async () => {
    const wall = await asPng(await scene("mesh", 1, 1080, 800));
    expect(await faultsOf(await withBars(wall, { bottom: 280 }, "#8C7B6A"))).toEqual([]);
  });
});

test("the same bytes get the same verdict", async () => {
  const bytes = await asPng(await scene("leaf", 7));
  const [first, second] = [await verifyScene(bytes, SQUARE), await verifyScene(bytes, SQUARE)];
  expect({ ...first, scene: null }).toEqual({ ...second, scene: null });
  expect(first.scene?.data.equals(second.scene?.data ?? Buffer.alloc(0))).toBe(true);
});
