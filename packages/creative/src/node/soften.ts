/** How much of each pixel is covered, 0–1, row by row; outside there is nothing. */
export type Cover = { width: number; height: number; values: Float32Array };

/**
 * A Gaussian blur of `sigma` px by three running means (Kovesi 2010), which cost the same at any width. What is blurred
 * runs over its edges: the answer is larger by `reach` on every side.
 */
export function blurred({ width, height, values }: Cover, sigma: number): Cover & { reach: number } {
  const radii = boxRadii(sigma);
  const reach = radii.reduce((sum, radius) => sum + radius, 0);
  const wide = width + reach * 2;
  const tall = height + reach * 2;
  const grown = new Float32Array(wide * tall);
  const half = new Float32Array(wide * tall);
  for (let y = 0; y < height; y++)
    grown.set(values.subarray(y * width, (y + 1) * width), (y + reach) * wide + reach);
  for (const radius of radii) {
    meanAcross(grown, half, wide, radius);
    meanDown(half, grown, wide, radius);
  }
  return { width: wide, height: tall, values: grown, reach };
}

function boxRadii(sigma: number): number[] {
  const ideal = Math.sqrt(4 * sigma * sigma + 1);
  const lower = Math.floor((ideal - 1) / 2) * 2 + 1;
  const lowers = Math.round((12 * sigma * sigma - 3 * lower * lower - 12 * lower - 9) / (-4 * lower - 4));
  return [0, 1, 2].map((i) => ((i < lowers ? lower : lower + 2) - 1) / 2);
}

function meanAcross(from: Float32Array, to: Float32Array, width: number, radius: number): void {
  const weight = 1 / (radius * 2 + 1);
  for (let start = 0; start < from.length; start += width) {
    let sum = 0;
    for (let i = 0; i < Math.min(radius, width); i++) sum += from[start + i] ?? 0;
    for (let i = 0; i < width; i++) {
      const enters = i + radius < width ? (from[start + i + radius] ?? 0) : 0;
      const leaves = i > radius ? (from[start + i - radius - 1] ?? 0) : 0;
      sum += enters - leaves;
      to[start + i] = sum * weight;
    }
  }
}

/** All columns go down together: memory is read along its rows. */
function meanDown(from: Float32Array, to: Float32Array, width: number, radius: number): void {
  const weight = 1 / (radius * 2 + 1);
  const height = from.length / width;
  const clear = new Float32Array(width);
  const sums = new Float64Array(width);
  const row = (y: number) => (y < 0 || y >= height ? clear : from.subarray(y * width, (y + 1) * width));
  for (let y = -radius; y < height; y++) {
    const enters = row(y + radius);
    const leaves = row(y - radius - 1);
    // Above the first row sums are only gathered.
    const into = y < 0 ? clear.slice() : to.subarray(y * width, (y + 1) * width);
    for (let x = 0; x < width; x++) {
      const sum = (sums[x] ?? 0) + (enters[x] ?? 0) - (leaves[x] ?? 0);
      sums[x] = sum;
      into[x] = sum * weight;
    }
  }
}
