import { useEffect, useRef } from "react";

const GRAIN_PX = 128;
const FRAMES_PER_SECOND = 8;

function paintGrain(context: CanvasRenderingContext2D): void {
  const image = context.createImageData(GRAIN_PX, GRAIN_PX);
  for (let index = 0; index < image.data.length; index += 4) {
    const bright = Math.random() < 0.5;
    image.data[index] = bright ? 255 : 0;
    image.data[index + 1] = bright ? 255 : 0;
    image.data[index + 2] = bright ? 255 : 0;
    image.data[index + 3] = Math.random() * 150;
  }
  context.putImageData(image, 0, 0);
}

type StaticNoiseProps = {
  /** The brand's colour below the grain; a CSS colour. */
  color: string | null;
  /** How much of it has cleared from the top, 0 to 1. */
  cleared?: number;
};

/** A scene being painted: fine monochrome grain over the brand's colour, still under reduced motion. */
export function StaticNoise({ color, cleared = 0 }: StaticNoiseProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) {
      return;
    }
    paintGrain(context);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      return;
    }
    const timer = setInterval(() => paintGrain(context), 1000 / FRAMES_PER_SECOND);
    return () => clearInterval(timer);
  }, []);
  const edge = Math.round(cleared * 100);
  const mask = `linear-gradient(to bottom, transparent ${edge}%, black ${Math.min(100, edge + 40)}%)`;
  return (
    <div
      aria-hidden="true"
      className="absolute inset-0 overflow-hidden bg-line2"
      style={color ? { background: color } : undefined}
    >
      <canvas
        ref={canvas}
        width={GRAIN_PX}
        height={GRAIN_PX}
        className="size-full opacity-70 [image-rendering:pixelated]"
        style={{ maskImage: mask, objectFit: "cover" }}
      />
    </div>
  );
}
