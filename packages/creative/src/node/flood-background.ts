import type { Pixels } from "./pixels.ts";

type Rgb = [number, number, number];

/** Largest spread of the frame's colour (mean distance, levels) that still counts as plain. */
const PLAIN = 14;
/** A neighbour this close continues the background, so soft shadows and falling light are followed. */
const STEP = 5;

/**
 * Alpha of the subject, 0–255: the background is what can be reached from the frame without crossing an
 * edge. Null where the frame is not plain. Colours at the edge are freed of the background they were mixed with.
 */
export function floodBackground({ width, height, data }: Pixels): Uint8Array | null {
  const frame = frameOf(width, height);
  const ground = medianColor(data, frame);
  const spread = frame.reduce((sum, i) => sum + distance(data, i, ground), 0) / frame.length;
  if (spread > PLAIN) return null;
  const near = 18 + spread * 2.2;
  const far = 74;
  const reached = new Uint8Array(width * height);
  const queue: number[] = [];
  for (const i of frame) {
    if (distance(data, i, ground) > near) continue;
    reached[i] = 1;
    queue.push(i);
  }
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    const x = i % width;
    for (const n of [x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width]) {
      if (n < 0 || n >= reached.length || reached[n]) continue;
      const d = distance(data, n, ground);
      if (d > near && !(d < far && isShade(data, n, ground) && between(data, i, n) < STEP)) continue;
      reached[n] = 1;
      queue.push(n);
    }
  }
  return soften(reached, width, height, data, ground);
}

function frameOf(width: number, height: number): number[] {
  const frame: number[] = [];
  for (let x = 0; x < width; x++) frame.push(x, (height - 1) * width + x);
  for (let y = 1; y < height - 1; y++) frame.push(y * width, y * width + width - 1);
  return frame;
}

function medianColor(data: Buffer, frame: readonly number[]): Rgb {
  const channel = (c: number) => {
    const values = frame.map((i) => data[i * 4 + c] ?? 0).sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)] ?? 255;
  };
  return [channel(0), channel(1), channel(2)];
}

function distance(data: Buffer, i: number, [r, g, b]: Rgb): number {
  return Math.hypot((data[i * 4] ?? 0) - r, (data[i * 4 + 1] ?? 0) - g, (data[i * 4 + 2] ?? 0) - b);
}

function between(data: Buffer, i: number, j: number): number {
  return distance(data, i, [data[j * 4] ?? 0, data[j * 4 + 1] ?? 0, data[j * 4 + 2] ?? 0]);
}

// A cast shadow is the ground's own colour, only darker: its channels keep their proportions.
function isShade(data: Buffer, i: number, ground: Rgb): boolean {
  const ratios = ground.map((value, c) => ((data[i * 4 + c] ?? 0) + 4) / (value + 4));
  return Math.max(...ratios) < 1.02 && Math.max(...ratios) - Math.min(...ratios) < 0.07;
}

function soften(reached: Uint8Array, width: number, height: number, data: Buffer, ground: Rgb): Uint8Array {
  const alpha = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      let inside = 0;
      let count = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const nx = x + dx;
          const ny = y + dy;
          if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
          count++;
          inside += reached[ny * width + nx] ? 0 : 1;
        }
      }
      const cover = inside / count;
      alpha[i] = reached[i] ? 0 : Math.round(255 * Math.min(1, Math.max(0, cover * 1.5 - 0.35)));
      if (cover > 0 && cover < 1 && alpha[i]) clean(data, i, (alpha[i] ?? 255) / 255, ground);
    }
  }
  return alpha;
}

function clean(data: Buffer, i: number, alpha: number, ground: Rgb): void {
  const a = Math.max(0.35, alpha);
  for (let c = 0; c < 3; c++) {
    const mixed = data[i * 4 + c] ?? 0;
    data[i * 4 + c] = Math.min(255, Math.max(0, Math.round((mixed - (1 - a) * (ground[c] ?? 0)) / a)));
  }
}
