import { useEffect, useRef } from "react";
import { createLocalSetting } from "./local-setting.ts";

/** Single letters can be turned off, as WCAG 2.1.4 asks; chords with Ctrl or ⌘ stay on. */
export const letterKeys = createLocalSetting<"on" | "off">("letter-keys", (text) =>
  text === "off" ? "off" : "on",
);

/** A handler that answers `false` had nothing to do: the key is free for the next one. */
export type Shortcuts = Record<string, ((event: KeyboardEvent) => unknown) | undefined>;

const SEQUENCE_MS = 1200;
let prefix: { key: string; at: number } | null = null;

/** Letters by their place on the keyboard, so that a Cyrillic layout has the same shortcuts. */
function nameKey(event: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  const name = letter ?? (event.key === "Backspace" ? "backspace" : event.key.toLowerCase());
  const mod = event.metaKey || event.ctrlKey ? "mod+" : "";
  const shift = event.shiftKey && (mod || name.startsWith("arrow")) ? "shift+" : "";
  return `${mod}${shift}${name}`;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable=true]") !== null
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("[role=dialog], [role=menu], [role=listbox]") !== null
  );
}

/** `c`, `mod+k`, `shift+arrowright`, `g h`: what runs while this component is on the page. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.altKey) {
        return;
      }
      const key = nameKey(event);
      const isChord = key.startsWith("mod+");
      const blocked = isTyping(event.target) || isInDialog(event.target);
      if (!isChord && (blocked || (key.length === 1 && letterKeys.get() === "off"))) {
        return;
      }
      const sequence = prefix && event.timeStamp - prefix.at < SEQUENCE_MS ? `${prefix.key} ${key}` : null;
      const run = (sequence ? latest.current[sequence] : undefined) ?? latest.current[key];
      if (run && !(isChord && isTyping(event.target) && key === "mod+z")) {
        prefix = null;
        if (run(event) !== false) {
          event.preventDefault();
        }
        return;
      }
      if (key === "g") {
        prefix = { key, at: event.timeStamp };
      }
    }
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, []);
}
