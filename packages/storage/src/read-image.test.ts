import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readImage } from "./read-image.ts";

const LIMITS = { bytes: 200_000, pixels: 1_000_000 };

function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: "#c83232" } });
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A one-bit PNG of `side` × `side` white pixels: about 100 KB that unfold to gigabytes. */
function makeBomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(1, 8);
  const rows = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))));
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("readImage", () => {
  it.each(["png", "jpeg", "webp"] as const)("takes a %s by its bytes", async (format) => {
    const image = await readImage(await plain(40, 30).toFormat(format).toBuffer(), LIMITS);
    expect(image).toMatchObject({ mime: `image/${format}`, width: 40, height: 30 });
  });

  it("turns the picture upright and drops all metadata", async () => {
    const sideways = await plain(40, 20)
      .withExif({ IFD0: { Copyright: "secret place" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const image = await readImage(sideways, LIMITS);
    expect(image).toMatchObject({ width: 20, height: 40 });
    const kept = await sharp(image.data).metadata();
    expect(kept.exif).toBeUndefined();
    expect(kept.orientation ?? 1).toBe(1);
  });

  it("drops what is hidden behind the picture", async () => {
    const png = await plain(10, 10).png().toBuffer();
    const image = await readImage(Buffer.concat([png, Buffer.from("<script>alert(1)</script>")]), LIMITS);
    expect(image.data.includes("<script>")).toBe(false);
  });

  it.each([
    ["text", Buffer.from("hello, I am a picture.png")],
    ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ["HTML with a PNG name", Buffer.from("<!doctype html><title>x</title>")],
    ["GIF", Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;", "latin1")],
    ["nothing", Buffer.alloc(0)],
  ])("refuses %s", async (_name, bytes) => {
    await expect(readImage(bytes, LIMITS)).rejects.toMatchObject({ code: "UPLOAD_NOT_AN_IMAGE" });
  });

  it("refuses a picture that breaks off", async () => {
    const jpeg = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: "#123",
        noise: { type: "gaussian", mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
    await expect(readImage(jpeg.subarray(0, jpeg.length / 3), LIMITS)).rejects.toMatchObject({
      code: "UPLOAD_NOT_AN_IMAGE",
    });
  });

  it("refuses a file above the byte limit before it is decoded", async () => {
    await expect(readImage(new Uint8Array(LIMITS.bytes + 1), LIMITS)).rejects.toMatchObject({
      code: "UPLOAD_TOO_LARGE",
      details: { limitBytes: LIMITS.bytes },
    });
  });

  it("refuses a small file that unfolds to 30 000 × 30 000 pixels", async () => {
    const bomb = makeBomb(30_000);
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    await expect(readImage(bomb, { ...LIMITS, bytes: 10_000_000 })).rejects.toMatchObject({
      code: "UPLOAD_TOO_MANY_PIXELS",
      details: { width: 30_000, height: 30_000 },
    });
  });
});
