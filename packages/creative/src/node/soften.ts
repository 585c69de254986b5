/** A Gaussian blur of `sigma` px by three running means (Kovesi 2010), which cost the same at any width. */
export function blurred(values: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const from = values.slice();
  const to = new Float32Array(values.length);
  for (const radius of boxRadii(sigma)) {
    mean(from, to, width, height, 1, width, radius);
    mean(to, from, height, width, width, 1, radius);
  }
  return from;
}

function boxRadii(sigma: number): number[] {
  const ideal = Math.sqrt(4 * sigma * sigma + 1);
  const lower = Math.floor((ideal - 1) / 2) * 2 + 1;
  const lowers = Math.round((12 * sigma * sigma - 3 * lower * lower - 12 * lower - 9) / (-4 * lower - 4));
  return [0, 1, 2].map((i) => ((i < lowers ? lower : lower + 2) - 1) / 2);
}

// Means along lines of `length` values that lie `step` apart; there are `lines` of them, `stride` apart.
function mean(
  from: Float32Array,
  to: Float32Array,
  length: number,
  lines: number,
  step: number,
  stride: number,
  radius: number,
): void {
  const weight = 1 / (radius * 2 + 1);
  for (let line = 0; line < lines; line++) {
    const start = line * stride;
    let sum = 0;
    for (let i = 0; i < Math.min(radius, length); i++) sum += from[start + i * step] ?? 0;
    for (let i = 0; i < length; i++) {
      if (i + radius < length) sum += from[start + (i + radius) * step] ?? 0;
      if (i > radius) sum -= from[start + (i - radius - 1) * step] ?? 0;
      to[start + i * step] = sum * weight;
    }
  }
}
