/** Where the podium stands, px: the layout puts the product on it, the scene paints it. */
export function podiumAt(
  width: number,
  height: number,
): { x: number; y: number; rx: number; ry: number; tall: number } {
  const side = Math.min(width, height);
  const wide = width > height * 1.2;
  const tall = height > width * 1.2;
  return {
    x: wide ? width * 0.5 : tall ? width * 0.56 : width * 0.56,
    y: tall ? height * 0.79 : height * 0.78,
    rx: side * 0.29,
    ry: side * 0.058,
    tall: side * 0.11,
  };
}
