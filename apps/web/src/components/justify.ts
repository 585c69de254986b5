export type Sized = { aspect: number };
export type JustifiedRow<Item> = { height: number; items: { item: Item; width: number; index: number }[] };

/**
 * Rows of one height that fill the width exactly, pictures in their own proportions. The last row keeps the
 * target height, so that two pictures never grow to fill a screen.
 */
export function justify<Item extends Sized>(
  items: readonly Item[],
  width: number,
  targetHeight: number,
  gap: number,
): JustifiedRow<Item>[] {
  const rows: JustifiedRow<Item>[] = [];
  if (width <= 0) {
    return rows;
  }
  let current: { item: Item; index: number }[] = [];
  let aspects = 0;
  const close = (height: number) => {
    rows.push({
      height,
      items: current.map(({ item, index }) => ({ item, index, width: item.aspect * height })),
    });
    current = [];
    aspects = 0;
  };
  const heightOf = (count: number, sum: number) => (width - gap * (count - 1)) / sum;
  items.forEach((item, index) => {
    const before = heightOf(current.length, aspects);
    const after = heightOf(current.length + 1, aspects + item.aspect);
    // Whichever comes nearer to the target: one more in this row, or the row as it is.
    if (current.length > 0 && after < targetHeight && before - targetHeight < targetHeight - after) {
      close(before);
    }
    current.push({ item, index });
    aspects += item.aspect;
  });
  if (current.length > 0) {
    close(Math.min(targetHeight, heightOf(current.length, aspects)));
  }
  return rows;
}
