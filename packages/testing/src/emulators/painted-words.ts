import sharp from "sharp";

/** Stands before the words that an emulated painter leaves in its file, for the emulated reader to find. */
const MARK = "PAINTED-WORDS:";

/** The texts that a prompt wants painted; null where it wants a ground. */
export function wordsOf(prompt: string): string[] | null {
  const found = /^Words: (\[.*\])$/m.exec(prompt)?.[1];
  const words: unknown = found === undefined ? null : JSON.parse(found);
  return Array.isArray(words) ? words.map(String) : null;
}

/** A picture with these words set on it, and written into it: an emulator cannot read pixels. */
export async function withWords(picture: Buffer, words: readonly string[]): Promise<Buffer> {
  const { width = 1024, height = 1024 } = await sharp(picture).metadata();
  const side = Math.min(width, height);
  const lines = words.map((text, i) => {
    const size = side * (i === 0 ? 0.075 : 0.036);
    const y = height * 0.16 + i * side * 0.12;
    return `<text x="${width * 0.1}" y="${y}" font-size="${size}" font-family="sans-serif" font-weight="${i === 0 ? 700 : 400}" fill="#14161a">${escaped(text)}</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${lines.join("")}</svg>`;
  const note = `${MARK}${Buffer.from(JSON.stringify(words)).toString("base64")}:`;
  return sharp(picture)
    .composite([{ input: Buffer.from(svg) }])
    .withExif({ IFD0: { ImageDescription: note } })
    .png({ compressionLevel: 2 })
    .toBuffer();
}

/** What an emulated painter has written into a picture, base64; null where it is somebody else's. */
export function readPainted(base64: string): string[] | null {
  const bytes = Buffer.from(base64, "base64").toString("latin1");
  const found = new RegExp(`${MARK}([A-Za-z0-9+/=]+):`).exec(bytes)?.[1];
  const words: unknown = found === undefined ? null : JSON.parse(Buffer.from(found, "base64").toString());
  return Array.isArray(words) ? words.map(String) : null;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
