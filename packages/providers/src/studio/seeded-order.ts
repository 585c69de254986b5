/** The items in an order that only the seed decides (xorshift keys). */
export function seededOrder<T>(items: readonly T[], seed: number): T[] {
  let state = (seed >>> 0) ^ 0x9e3779b9 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let i = 0; i < 4; i++) next();
  return items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
