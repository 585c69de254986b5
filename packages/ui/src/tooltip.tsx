import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

type TooltipProps = {
  label: ReactNode;
  keys?: ReactNode;
  side?: "top" | "bottom" | "left" | "right";
  children: ReactNode;
};

export const TooltipProvider = Radix.Provider;

/** Names an icon and its key; carries a cost before the click. Never the only place of a fact. */
export function Tooltip({ label, keys, side = "bottom", children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex max-w-72 animate-fade items-center gap-2 rounded-control bg-ink px-2 py-1 text-note text-on-ink shadow-2"
        >
          {label}
          {keys}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
