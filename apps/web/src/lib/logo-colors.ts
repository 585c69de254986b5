export type LogoColors = { primary: string | null; accent: string | null };

const SAMPLE_PX = 48;
const STEP = 24;
/** Below this spread of channels a colour reads as black, grey or white. */
const GREY_SPREAD = 24;
/** Two colours nearer than this are shades of one. */
const SAME_DISTANCE = 90;

type Bucket = { count: number; red: number; green: number; blue: number };

function toHex({ count, red, green, blue }: Bucket): string {
  const part = (sum: number) =>
    Math.round(sum / count)
      .toString(16)
      .padStart(2, "0");
  return `#${part(red)}${part(green)}${part(blue)}`.toUpperCase();
}

function distance(first: Bucket, second: Bucket): number {
  const part = (a: number, b: number) => a / first.count - b / second.count;
  return Math.hypot(
    part(first.red, second.red),
    part(first.green, second.green),
    part(first.blue, second.blue),
  );
}

function isGrey({ count, red, green, blue }: Bucket): boolean {
  return (Math.max(red, green, blue) - Math.min(red, green, blue)) / count < GREY_SPREAD;
}

/** The two most frequent colours of opaque pixels (RGBA bytes); a grey one only where there is no other. */
export function pickColors(pixels: ArrayLike<number>): LogoColors {
  const buckets = new Map<string, Bucket>();
  for (let index = 0; index + 3 < pixels.length; index += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = [
      pixels[index],
      pixels[index + 1],
      pixels[index + 2],
      pixels[index + 3],
    ];
    const isPaper = red > 240 && green > 240 && blue > 240;
    if (alpha < 128 || isPaper) {
      continue;
    }
    const key = [red, green, blue].map((value) => Math.floor(value / STEP)).join();
    const bucket = buckets.get(key) ?? { count: 0, red: 0, green: 0, blue: 0 };
    bucket.count += 1;
    bucket.red += red;
    bucket.green += green;
    bucket.blue += blue;
    buckets.set(key, bucket);
  }
  const byCount = [...buckets.values()].sort((a, b) => b.count - a.count);
  const ranked = [...byCount.filter((bucket) => !isGrey(bucket)), ...byCount.filter(isGrey)];
  const [first] = ranked;
  const second = ranked.find((bucket) => first && distance(first, bucket) > SAME_DISTANCE);
  return { primary: first ? toHex(first) : null, accent: second ? toHex(second) : null };
}

/** Reads a logo of ours in the page. Nothing where it cannot be decoded. */
export async function readLogoColors(url: string): Promise<LogoColors> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    return { primary: null, accent: null };
  }
  const canvas = document.createElement("canvas");
  canvas.width = SAMPLE_PX;
  canvas.height = SAMPLE_PX;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) {
    return { primary: null, accent: null };
  }
  context.drawImage(image, 0, 0, SAMPLE_PX, SAMPLE_PX);
  return pickColors(context.getImageData(0, 0, SAMPLE_PX, SAMPLE_PX).data);
}
