import type { AdDocument, AdSize, ProductPlace } from "@static-engine/contracts";
import type { EditTarget, SnapLine } from "@static-engine/creative";
import { productPlace, ratioSize, snapBox, snapLines } from "@static-engine/creative";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

type ProductFrameProps = {
  document: AdDocument;
  size: AdSize;
  target: EditTarget;
  /** Page pixels for one pixel of the ad. */
  zoom: number;
  onPlace: (place: ProductPlace, step: string) => void;
};

type Grip = { x: number; y: number; kind: "move" | "scale"; place: ProductPlace; box: EditTarget["box"] };

/** How near, in page pixels, a line draws the product to itself. */
const REACH = 8;
const STEP = 0.01;

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** The product's frame: drag it, pull a corner, or use the arrows and + and −. */
export function ProductFrame({ document, size, target, zoom, onPlace }: ProductFrameProps) {
  const { t } = useTranslation();
  const grip = useRef<Grip | null>(null);
  const steps = useRef(0);
  const [lines, setLines] = useState<readonly SnapLine[]>([]);
  const { width, height } = ratioSize(size);
  const place = productPlace(document, size);
  const { box } = target;

  function take(event: React.PointerEvent, kind: Grip["kind"]) {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    steps.current++;
    grip.current = { x: event.clientX, y: event.clientY, kind, place, box };
  }
  function put(next: ProductPlace) {
    onPlace(
      { dx: clamp(next.dx, -1, 1), dy: clamp(next.dy, -1, 1), scale: clamp(next.scale, 0.3, 2.5) },
      `product:${steps.current}`,
    );
  }
  function pull(event: React.PointerEvent) {
    const from = grip.current;
    if (!from) {
      return;
    }
    const dx = (event.clientX - from.x) / zoom;
    const dy = (event.clientY - from.y) / zoom;
    if (from.kind === "scale") {
      // The middle stays: half of the frame follows the corner.
      const grown = 1 + (dx / from.box.w + dy / from.box.h) * 1;
      put({ ...from.place, scale: from.place.scale * Math.max(0.1, grown) });
      return;
    }
    const moved = { ...from.box, x: from.box.x + dx, y: from.box.y + dy };
    const snapped = snapBox(moved, snapLines(document, size), event.altKey ? 0 : REACH / zoom);
    setLines(snapped.lines);
    put({
      ...from.place,
      dx: from.place.dx + (snapped.x - from.box.x) / width,
      dy: from.place.dy + (snapped.y - from.box.y) / height,
    });
  }
  function release() {
    grip.current = null;
    setLines([]);
  }
  function handleKey(event: React.KeyboardEvent) {
    const far = event.shiftKey ? STEP * 5 : STEP;
    const moves: Record<string, ProductPlace> = {
      ArrowLeft: { ...place, dx: place.dx - far },
      ArrowRight: { ...place, dx: place.dx + far },
      ArrowUp: { ...place, dy: place.dy - far },
      ArrowDown: { ...place, dy: place.dy + far },
      "+": { ...place, scale: place.scale + far * 2 },
      "=": { ...place, scale: place.scale + far * 2 },
      "-": { ...place, scale: place.scale - far * 2 },
    };
    const next = moves[event.key];
    if (next) {
      event.preventDefault();
      event.stopPropagation();
      put(next);
    }
  }
  return (
    <>
      {lines.map((line) => (
        <span
          key={`${line.axis}${line.at}`}
          aria-hidden="true"
          className="pointer-events-none absolute z-20 bg-on-picture"
          style={
            line.axis === "x"
              ? { left: line.at * zoom, top: 0, width: 1, height: height * zoom }
              : { top: line.at * zoom, left: 0, height: 1, width: width * zoom }
          }
        />
      ))}
      <div
        role="slider"
        tabIndex={0}
        aria-label={t("editor.productLabel")}
        aria-valuemin={30}
        aria-valuemax={250}
        aria-valuenow={Math.round(place.scale * 100)}
        aria-valuetext={t("editor.productValue", { scale: Math.round(place.scale * 100) })}
        onPointerDown={(event) => take(event, "move")}
        onPointerMove={pull}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={handleKey}
        className="absolute z-10 cursor-move touch-none outline-2 outline-on-picture ring-1 ring-picture-white"
        style={{ left: box.x * zoom, top: box.y * zoom, width: box.w * zoom, height: box.h * zoom }}
      >
        <span
          aria-hidden="true"
          onPointerDown={(event) => take(event, "scale")}
          onPointerMove={pull}
          onPointerUp={release}
          className="absolute -right-2 -bottom-2 size-4 cursor-nwse-resize touch-none bg-picture-white shadow-[inset_0_0_0_2px_var(--on-picture)]"
        />
      </div>
    </>
  );
}
