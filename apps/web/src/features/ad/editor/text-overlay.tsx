import type { AdDocument } from "@static-engine/contracts";
import type { EditTarget } from "@static-engine/creative";
import { printedValue, setField, textFieldStyle, typedInto } from "@static-engine/creative";
import { cx } from "@static-engine/ui";
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

type TextOverlayProps = {
  document: AdDocument;
  target: EditTarget & { text: NonNullable<EditTarget["text"]> };
  caret: number | null;
  onChange: (document: AdDocument, step: string) => void;
  /** Next or previous text, or none. */
  onLeave: (step: -1 | 0 | 1) => void;
  onUndo: (redo: boolean) => void;
};

/**
 * A text field that lies over the painted words letter by letter: the words stay the ad's own, the field lends its
 * caret. Where print and words differ in length, such as a price, it shows the words themselves.
 */
export function TextOverlay({ document, target, caret, onChange, onLeave, onUndo }: TextOverlayProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const before = useRef(document);
  const at = useRef<number | null>(caret);
  const { text } = target;
  const value = text.field?.value ?? "";
  const printed = printedValue(text);
  const path = text.field?.path ?? "";

  useLayoutEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.focus({ preventScroll: true });
    // Opened by a key, the caret stands after the last letter.
    field.current?.setSelectionRange(at.current ?? end, at.current ?? end);
  }, []);
  useLayoutEffect(() => {
    if (at.current !== null) {
      field.current?.setSelectionRange(at.current, at.current);
    }
  });

  function handleChange(next: string, selection: number) {
    // Two spaces become one, so the caret counts what is left of it.
    at.current = next
      .slice(0, selection)
      .replace(/[\s\u00A0]+/g, " ")
      .trimStart().length;
    const words = printed === null ? next.replace(/\s+/g, " ").trimStart() : typedInto(value, printed, next);
    onChange(setField(document, path, words), path);
  }
  function handleKey(event: React.KeyboardEvent) {
    const isUndo = (event.metaKey || event.ctrlKey) && event.code === "KeyZ";
    const isKnown = isUndo || ["Escape", "Enter", "Tab"].includes(event.key);
    if (!isKnown || event.nativeEvent.isComposing) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    at.current = null;
    if (isUndo) {
      onUndo(event.shiftKey);
    } else if (event.key === "Escape" && before.current !== document) {
      onChange(before.current, path);
    } else {
      onLeave(event.key === "Tab" ? (event.shiftKey ? -1 : 1) : 0);
    }
  }
  return (
    <textarea
      ref={field}
      aria-label={t("editor.textLabel", { text: value })}
      value={printed ?? value}
      spellCheck={false}
      maxLength={500}
      onChange={(event) => handleChange(event.target.value, event.target.selectionStart)}
      onSelect={(event) => {
        at.current =
          event.currentTarget.selectionStart === event.currentTarget.selectionEnd ? at.current : null;
      }}
      onKeyDown={handleKey}
      className={cx(
        "absolute z-10 resize-none overflow-hidden border-0 p-0 caret-on-picture outline-none",
        printed === null ? "bg-picture-white text-on-picture" : "bg-transparent text-transparent",
      )}
      style={
        printed === null
          ? {
              ...textFieldStyle(text),
              left: target.box.x,
              top: target.box.y,
              letterSpacing: 0,
              minWidth: 320,
            }
          : textFieldStyle(text)
      }
    />
  );
}
