import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What stays, what goes, what comes back. */
  description?: ReactNode;
  width?: "s" | "m" | "l";
  /** False where there is no way round an answer, such as an ended session. */
  dismissible?: boolean;
  children: ReactNode;
};

const WIDTHS = { s: "max-w-[412px]", m: "max-w-[560px]", l: "max-w-[760px]" };

/** Only for what cannot be undone, or what would otherwise lose work. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  width = "s",
  dismissible = true,
  children,
}: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => (next || dismissible ? onOpenChange(next) : undefined)}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cx(
            "fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-32px)] w-[calc(100vw-32px)] -translate-x-1/2 -translate-y-1/2 animate-fade overflow-y-auto rounded-card bg-raised p-5 shadow-3 outline-none",
            WIDTHS[width],
          )}
        >
          <Radix.Title className="text-section">{title}</Radix.Title>
          {description ? (
            <Radix.Description className="mt-1 text-reading text-ink2">{description}</Radix.Description>
          ) : null}
          <div className="mt-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The row of choices at the foot of a dialog; the safe one stands first and takes the focus. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2">{children}</div>;
}

export const DialogClose = Radix.Close;
