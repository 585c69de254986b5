import { useEffect, useState } from "react";

const GRAIN_PX = 160;

let grain: string | null = null;

/** One tile of monochrome grain as a data address, made once for the page. */
function makeGrain(): string {
  const canvas = document.createElement("canvas");
  canvas.width = GRAIN_PX;
  canvas.height = GRAIN_PX;
  const context = canvas.getContext("2d");
  if (!context) {
    return "";
  }
  const image = context.createImageData(GRAIN_PX, GRAIN_PX);
  for (let index = 0; index < image.data.length; index += 4) {
    const value = Math.random() < 0.5 ? 255 : 0;
    image.data.fill(value, index, index + 3);
    image.data[index + 3] = Math.random() * 170;
  }
  context.putImageData(image, 0, 0);
  return canvas.toDataURL();
}

type StaticNoiseProps = {
  /** The brand's colour below the grain; a CSS colour. */
  color: string | null;
  /** How much of it has cleared from the top, 0 to 1. */
  cleared?: number;
};

/** A scene being painted: fine monochrome grain over the brand's colour, eight frames a second, still on demand. */
export function StaticNoise({ color, cleared = 0 }: StaticNoiseProps) {
  const [url, setUrl] = useState("");
  useEffect(() => {
    grain ??= makeGrain();
    setUrl(grain);
  }, []);
  const edge = Math.round(cleared * 100);
  const mask = `linear-gradient(to bottom, transparent ${edge}%, black ${edge + 45}%)`;
  return (
    <div
      aria-hidden="true"
      className="absolute inset-0 overflow-hidden bg-line2"
      style={color ? { background: color } : undefined}
    >
      <div
        className="absolute inset-0 animate-static"
        style={{
          backgroundImage: url ? `url(${url})` : undefined,
          backgroundSize: "80px 80px",
          maskImage: mask,
        }}
      />
    </div>
  );
}
