import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

type DrawerProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  closeLabel: string;
  side?: "right" | "left";
  footer?: ReactNode;
  children: ReactNode;
};

/** Edits beside a list; on a phone the same thing is a sheet from below. */
export function Drawer({
  open,
  onOpenChange,
  title,
  closeLabel,
  side = "right",
  footer,
  children,
}: DrawerProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className={cx(
            "fixed z-50 flex flex-col bg-raised shadow-3 outline-none max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[85dvh] max-md:animate-rise max-md:rounded-t-card md:inset-y-0 md:w-[420px] md:max-w-[calc(100vw-48px)]",
            side === "right" ? "md:right-0 md:animate-slide" : "md:left-0 md:animate-fade",
          )}
        >
          <header className="flex items-center justify-between gap-3 border-b border-line py-2.5 pr-2.5 pl-5">
            <Radix.Title className="text-section">{title}</Radix.Title>
            <Radix.Close
              aria-label={closeLabel}
              className="grid size-8 place-items-center rounded-control text-ink2 hover:bg-hover pointer-coarse:size-10"
            >
              <X />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto p-5">{children}</div>
          {footer ? (
            <footer className="flex justify-end gap-2 border-t border-line px-5 py-3 pb-[max(12px,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
