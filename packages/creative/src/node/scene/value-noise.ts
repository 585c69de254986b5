/** Smooth noise in −1…1 that only its seed decides; with `period` it repeats after so many units both ways. */
export function valueNoise(seed: number, period = 0): (x: number, y: number) => number {
  const wrap = (i: number) => (period ? ((i % period) + period) % period : i);
  const at = (x: number, y: number) => {
    let n = Math.imul(wrap(x) | 0, 374761393) ^ Math.imul(wrap(y) | 0, 668265263) ^ seed;
    n = Math.imul(n ^ (n >>> 13), 1274126177);
    return ((n ^ (n >>> 16)) >>> 0) / 2147483648 - 1;
  };
  return (x, y) => {
    const i = Math.floor(x);
    const j = Math.floor(y);
    const fx = (x - i) ** 2 * (3 - 2 * (x - i));
    const fy = (y - j) ** 2 * (3 - 2 * (y - j));
    const top = at(i, j) * (1 - fx) + at(i + 1, j) * fx;
    const foot = at(i, j + 1) * (1 - fx) + at(i + 1, j + 1) * fx;
    return top + (foot - top) * fy;
  };
}

/** Octaves of it on top of each other, each half as strong and twice as fine; about −1…1. */
export function fractalNoise(seed: number, octaves: number): (x: number, y: number) => number {
  const layers = Array.from({ length: octaves }, (_, k) => valueNoise(seed + k * 1013));
  return (x, y) => {
    let sum = 0;
    let weight = 0.55;
    let scale = 1;
    for (const layer of layers) {
      sum += layer(x * scale, y * scale) * weight;
      weight *= 0.5;
      scale *= 2.03;
    }
    return sum;
  };
}
