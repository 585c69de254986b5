/** The three shapes of the product as outlines: square, upright, wide. */
export type FrameRatio = "1:1" | "9:16" | "16:9";

const BOXES: Record<FrameRatio, { width: number; height: number }> = {
  "1:1": { width: 10, height: 10 },
  "9:16": { width: 7, height: 12 },
  "16:9": { width: 14, height: 8 },
};

type RatioMarkProps = { ratio: FrameRatio; className?: string };

export function RatioMark({ ratio, className }: RatioMarkProps) {
  const { width, height } = BOXES[ratio];
  return (
    <svg width={width + 1} height={height + 1} aria-hidden="true" className={className}>
      <rect x="0.5" y="0.5" width={width} height={height} rx="1" fill="none" stroke="currentColor" />
    </svg>
  );
}
