import { undoLatest } from "@static-engine/ui";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useShortcuts } from "../../lib/keyboard.ts";
import { useStore } from "../../lib/store.ts";
import { closeOverlay, openKeyboardMap, openPalette, overlay } from "./palette-state.ts";

const CommandPalette = lazy(() =>
  import("./command-palette.tsx").then((module) => ({ default: module.CommandPalette })),
);
const KeyboardMap = lazy(() =>
  import("./keyboard-map.tsx").then((module) => ({ default: module.KeyboardMap })),
);

/** Keys that work on every member page, and the two overlays they open. */
export function GlobalKeys() {
  const navigate = useNavigate();
  const open = useStore(overlay);
  useShortcuts({
    "mod+k": openPalette,
    "mod+z": undoLatest,
    "?": openKeyboardMap,
    c: () => navigate({ to: "/create", search: {} }),
    "g h": () => navigate({ to: "/home" }),
    "g l": () => navigate({ to: "/library", search: {} }),
    "g k": () => navigate({ to: "/concepts", search: {} }),
    "g b": () => navigate({ to: "/brands" }),
  });
  return (
    <Suspense>
      {open === "palette" ? <CommandPalette onClose={closeOverlay} /> : null}
      {open === "keyboard" ? <KeyboardMap onClose={closeOverlay} /> : null}
    </Suspense>
  );
}
