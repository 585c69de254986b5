import type { AdDocument, AdSize, ProductPlace } from "@static-engine/contracts";
import type { EditTarget } from "@static-engine/creative";
import { caretAt, editTargets, followTarget, ratioSize } from "@static-engine/creative";
import { cx } from "@static-engine/ui";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { LiveAd } from "../../../components/live-ad.tsx";
import { useWidth } from "../../../lib/use-width.ts";
import { ProductFrame } from "./product-frame.tsx";
import { TextOverlay } from "./text-overlay.tsx";

type CanvasProps = {
  document: AdDocument;
  size: AdSize;
  pictures: Readonly<Record<string, string>>;
  /** Key of what is being edited. */
  selected: string | null;
  onSelect: (key: string | null) => void;
  onChange: (document: AdDocument, step: string) => void;
  onPlace: (place: ProductPlace, step: string) => void;
  onUndo: (redo: boolean) => void;
};

function isText(target: EditTarget): target is EditTarget & { text: NonNullable<EditTarget["text"]> } {
  return target.kind === "text" && target.text?.field !== null && target.text !== null;
}

/** The live ad with everything on it that can be taken hold of. */
export function Canvas(props: CanvasProps) {
  const { document, size, pictures, selected, onSelect, onChange, onPlace, onUndo } = props;
  const { t } = useTranslation();
  const [measure, shown] = useWidth();
  const [caret, setCaret] = useState<number | null>(null);
  const targets = useMemo(() => editTargets(document, size), [document, size]);
  const { width, height } = ratioSize(size);
  const zoom = shown / width;
  const last = useRef<EditTarget | null>(null);
  const current = useMemo(
    () => followTarget(document, targets, selected, last.current),
    [document, targets, selected],
  );
  last.current = current;

  function pick(target: EditTarget, event: React.MouseEvent) {
    const frame = event.currentTarget.parentElement?.getBoundingClientRect();
    // A key press has no place; the caret then stands at the end.
    setCaret(
      event.detail > 0 && frame && target.text
        ? caretAt(target.text, (event.clientX - frame.left) / zoom, (event.clientY - frame.top) / zoom)
        : null,
    );
    onSelect(target.key);
  }
  function leave(step: -1 | 0 | 1) {
    const texts = targets.filter(isText);
    const at = texts.findIndex(({ key }) => key === selected);
    setCaret(null);
    onSelect(step === 0 ? null : (texts[at + step]?.key ?? null));
  }
  return (
    <div
      ref={measure}
      className="relative max-w-full shadow-1"
      style={{
        aspectRatio: `${width} / ${height}`,
        width: `min(100%, calc((100dvh - var(--bar) - var(--editor-room)) * ${width / height}))`,
      }}
    >
      <LiveAd document={document} size={size} pictures={pictures} />
      <div className="absolute inset-0">
        <button
          type="button"
          tabIndex={-1}
          aria-label={t("editor.selectNothing")}
          onClick={() => onSelect(null)}
          className="absolute inset-0 size-full cursor-default rounded-pic outline-none"
        />
        {targets.map((target, index) =>
          target === current ? null : (
            <button
              key={`${target.key}:${index}`}
              type="button"
              aria-label={
                target.kind === "text"
                  ? t("editor.textLabel", { text: wordsOf(target) })
                  : t(`editor.${target.kind}`)
              }
              onClick={(event) => pick(target, event)}
              className={cx(
                "absolute rounded-pic outline-offset-2 outline-on-picture hover:outline-2",
                isText(target) ? "cursor-text" : "cursor-pointer",
              )}
              style={frameOf(target, zoom)}
            />
          ),
        )}
        {current && current.kind !== "product" ? (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute rounded-pic outline-2 outline-offset-4 outline-on-picture ring-4 ring-picture-white/50"
            style={frameOf(current, zoom)}
          />
        ) : null}
        {current?.kind === "product" ? (
          <ProductFrame document={document} size={size} target={current} zoom={zoom} onPlace={onPlace} />
        ) : null}
        {current && isText(current) && zoom > 0 ? (
          <div
            className="absolute top-0 left-0 size-0 origin-top-left"
            style={{ transform: `scale(${zoom})` }}
          >
            <TextOverlay
              key={current.key}
              document={document}
              target={current}
              caret={caret}
              onChange={onChange}
              onLeave={leave}
              onUndo={onUndo}
            />
          </div>
        ) : null}
      </div>
    </div>
  );
}

function frameOf({ box }: EditTarget, zoom: number) {
  return { left: box.x * zoom, top: box.y * zoom, width: box.w * zoom, height: box.h * zoom };
}

function wordsOf({ text }: EditTarget): string {
  return text?.layer.lines.map((line) => line.text).join(" ") ?? "";
}
