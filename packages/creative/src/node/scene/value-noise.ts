/** Smooth noise in −1…1 that only its seed decides. */
export function valueNoise(seed: number): (x: number, y: number) => number {
  const at = (x: number, y: number) => {
    let n = Math.imul(x | 0, 374761393) ^ Math.imul(y | 0, 668265263) ^ seed;
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
