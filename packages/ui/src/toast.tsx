import type { ReactNode } from "react";
import { Toaster as Sonner, toast } from "sonner";
import { Keys } from "./keys.tsx";

type ToastInput = {
  text: string;
  icon?: ReactNode;
  /** Every reversible act offers its way back, here and by its key. */
  undo?: { label: string; run: () => void };
};

const LASTS_MS = 6000;
let latestUndo: { id: string | number; run: () => void } | null = null;

/** Ink, bottom centre, six seconds. Says what was done; never carries an error that needs a decision. */
export function showToast({ text, icon, undo }: ToastInput): void {
  const id = toast.custom(
    (toastId) => (
      <div className="flex min-h-10 w-full items-center gap-3 rounded-menu bg-ink px-3.5 py-2 text-ui text-on-ink shadow-2">
        {icon}
        <span className="flex-1">{text}</span>
        {undo ? (
          <button
            type="button"
            className="flex items-center gap-2 rounded-s px-1.5 py-1 font-label hover:opacity-80"
            onClick={() => {
              toast.dismiss(toastId);
              latestUndo = null;
              undo.run();
            }}
          >
            {undo.label}
            <Keys keys={["mod", "Z"]} tone="on-fill" />
          </button>
        ) : null}
      </div>
    ),
    {
      duration: LASTS_MS,
      // What is no longer offered must not be taken back by a key that somebody presses for something else.
      onAutoClose: ({ id: closed }) => {
        latestUndo = latestUndo?.id === closed ? null : latestUndo;
      },
    },
  );
  latestUndo = undo ? { id, run: undo.run } : latestUndo;
}

/** Takes back the latest act whose toast offered it. False where there is none. */
export function undoLatest(): boolean {
  if (!latestUndo) {
    return false;
  }
  const { id, run } = latestUndo;
  latestUndo = null;
  toast.dismiss(id);
  run();
  return true;
}

export function Toaster({ label }: { label: string }) {
  return (
    <Sonner
      style={{ fontFamily: "inherit" }}
      position="bottom-center"
      visibleToasts={2}
      containerAriaLabel={label}
      offset={{ bottom: "24px" }}
      mobileOffset={{ bottom: "88px" }}
      toastOptions={{ unstyled: true, className: "w-full" }}
    />
  );
}
