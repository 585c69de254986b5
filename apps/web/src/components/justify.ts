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
  items.forEach((item, index) => {
    current.push({ item, index });
    aspects += item.aspect;
    const height = (width - gap * (current.length - 1)) / aspects;
    if (height <= targetHeight) {
      close(height);
    }
  });
  if (current.length > 0) {
    close(Math.min(targetHeight, (width - gap * (current.length - 1)) / aspects));
  }
  return rows;
}
