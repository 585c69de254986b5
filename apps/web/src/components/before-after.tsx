import { cx } from "@static-engine/ui";
import { ChevronsLeftRight } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../lib/keyboard.ts";

const STEP = 2;
const LARGE_STEP = 10;

export type BeforeAfterView = "compare" | "before" | "after";

type BeforeAfterProps = {
  before: string;
  after: string;
  beforeLabel: string;
  afterLabel: string;
  alt: string;
  view: BeforeAfterView;
  /** Width over height of both pictures. */
  shape: string;
  width: string;
};

const clamp = (value: number) => Math.min(100, Math.max(0, value));

/** Two pictures under one divider, which is dragged or moved by the arrow keys; held down, `\` shows the first alone. */
export function BeforeAfter(props: BeforeAfterProps) {
  const { before, after, beforeLabel, afterLabel, alt, view, shape, width } = props;
  const { t } = useTranslation();
  const [at, setAt] = useState(50);
  const [isHeld, setHeld] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useShortcuts({ "\\": () => setHeld((held) => !held) });
  const share = isHeld || view === "before" ? 100 : view === "after" ? 0 : at;
  const isComparing = view === "compare" && !isHeld;
  function follow(event: React.PointerEvent) {
    const box = frame.current?.getBoundingClientRect();
    if (box && event.buttons > 0) {
      setAt(clamp(((event.clientX - box.left) / box.width) * 100));
    }
  }
  function onKeyDown(event: React.KeyboardEvent) {
    const step = event.shiftKey ? LARGE_STEP : STEP;
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      event.preventDefault();
      event.stopPropagation();
      setAt((value) => clamp(value + (event.key === "ArrowRight" ? step : -step)));
    }
  }
  const pictureClass = "absolute inset-0 size-full rounded-pic object-contain";
  return (
    <div
      ref={frame}
      className="relative touch-none rounded-pic shadow-1 select-none"
      style={{ aspectRatio: shape, width }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={follow}
    >
      <img src={after} alt={alt} draggable={false} className={pictureClass} />
      <img
        src={before}
        alt=""
        draggable={false}
        className={pictureClass}
        style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}
      />
      <Label side="left" isShown={share > 12}>
        {beforeLabel}
      </Label>
      <Label side="right" isShown={share < 88}>
        {afterLabel}
      </Label>
      {isComparing ? (
        <div
          className="pointer-events-none absolute inset-y-[-10px] w-0.5 -translate-x-1/2 bg-ac"
          style={{ left: `${at}%` }}
        >
          <div
            role="slider"
            tabIndex={0}
            aria-label={t("fix.slider")}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(at)}
            aria-valuetext={t("fix.sliderValue", { share: Math.round(at) })}
            onKeyDown={onKeyDown}
            className="pointer-events-auto absolute top-1/2 left-1/2 grid size-10 -translate-1/2 cursor-ew-resize place-items-center rounded-full bg-raised text-ac shadow-2"
          >
            <ChevronsLeftRight className="size-4" />
          </div>
        </div>
      ) : null}
    </div>
  );
}

function Label({ side, isShown, children }: { side: "left" | "right"; isShown: boolean; children: string }) {
  return (
    <span
      className={cx(
        "pointer-events-none absolute bottom-2.5 rounded-s bg-raised px-2 py-0.5 text-note font-label shadow-1 transition-opacity",
        side === "left" ? "left-2.5" : "right-2.5",
        isShown ? "opacity-100" : "opacity-0",
      )}
    >
      {children}
    </span>
  );
}
