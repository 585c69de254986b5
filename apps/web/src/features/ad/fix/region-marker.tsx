import type { MarkedRegion, Ratio } from "@static-engine/contracts";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { bringIntoView } from "../../../lib/bring-into-view.ts";

const LEAST = 0.02;

type Corner = { x: number; y: number };
type RegionMarkerProps = {
  ratio: Ratio;
  region: MarkedRegion | null;
  onRegion: (region: MarkedRegion | null) => void;
};

/** Lies over the picture: a box drawn on it says where something is wrong. Words can say it as well. */
export function RegionMarker({ ratio, region, onRegion }: RegionMarkerProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  // On a phone the picture lies far above the button that begins this.
  useEffect(() => {
    if (place.current) bringIntoView(place.current);
  }, []);
  const [start, setStart] = useState<Corner | null>(null);
  const [end, setEnd] = useState<Corner | null>(null);
  function at(event: React.PointerEvent): Corner {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (value: number) => Math.min(1, Math.max(0, value));
    return {
      x: share((event.clientX - box.left) / box.width),
      y: share((event.clientY - box.top) / box.height),
    };
  }
  const drawn = start && end ? boxOf(start, end) : region?.ratio === ratio ? region : null;
  return (
    <div
      ref={place}
      role="img"
      aria-label={t("fix.markLabel")}
      className="absolute inset-0 cursor-crosshair touch-none rounded-pic outline-2 outline-offset-2 outline-ac"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setStart(at(event));
        setEnd(at(event));
      }}
      onPointerMove={(event) => (start ? setEnd(at(event)) : undefined)}
      onPointerUp={(event) => {
        const box = start ? boxOf(start, at(event)) : null;
        setStart(null);
        setEnd(null);
        if (box && box.w >= LEAST && box.h >= LEAST) {
          onRegion({ ratio, ...box });
        }
      }}
    >
      {drawn ? (
        <span
          className="absolute border-2 border-ac bg-ac-soft/40"
          style={{
            left: `${drawn.x * 100}%`,
            top: `${drawn.y * 100}%`,
            width: `${drawn.w * 100}%`,
            height: `${drawn.h * 100}%`,
          }}
        />
      ) : null}
    </div>
  );
}

function boxOf(a: Corner, b: Corner): { x: number; y: number; w: number; h: number } {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) };
}
