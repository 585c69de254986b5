import { createStore } from "../../lib/store.ts";

/** Which of the two overlays of the keyboard is open. */
export const overlay = createStore<"palette" | "keyboard" | null>(null);

export function openPalette(): void {
  overlay.set("palette");
}

export function openKeyboardMap(): void {
  overlay.set("keyboard");
}

export function closeOverlay(): void {
  overlay.set(null);
}
