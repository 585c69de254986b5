import sharp from "sharp";
import { expect, test } from "vitest";
import { cutOut } from "./cut-out.ts";

function picture(background: string, extra = ""): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="${background}"/>${extra}<circle cx="200" cy="200" r="100" fill="#B03020"/></svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: "#fff" }).jpeg({ quality: 95 }).toBuffer();
}

test("a product on a plain ground comes off it, trimmed to itself", async () => {
  const result = await cutOut(await picture("#F2F2EF"));
  if (!result) throw new Error("Nothing was cut out");
  const { data, info } = await sharp(result).raw().toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(4);
  expect(Math.abs(info.width - 200)).toBeLessThanOrEqual(4);
  expect(Math.abs(info.height - 200)).toBeLessThanOrEqual(4);
  const middle = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 4;
  expect(data[middle + 3]).toBe(255);
  expect(data[3]).toBe(0);
});

test("a busy background is left alone", async () => {
  const stripes = Array.from(
    { length: 20 },
    (_, i) => `<rect x="${i * 20}" width="10" height="400" fill="hsl(${i * 40} 70% 50%)"/>`,
  ).join("");
  expect(await cutOut(await picture("#FFFFFF", stripes))).toBeNull();
});

test("a picture without a subject is not a cut-out", async () => {
  const blank = await sharp({ create: { width: 300, height: 300, channels: 3, background: "#EEEEEE" } })
    .png()
    .toBuffer();
  expect(await cutOut(blank)).toBeNull();
});

test("a picture that has alpha already is only trimmed", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect x="100" y="150" width="200" height="100" fill="#123456"/></svg>`;
  const result = await cutOut(await sharp(Buffer.from(svg)).png().toBuffer());
  const meta = await sharp(result ?? Buffer.alloc(0)).metadata();
  expect([meta.width, meta.height]).toEqual([200, 100]);
});
