import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { Keys } from "./keys.tsx";

type MenuProps = {
  trigger: ReactNode;
  align?: "start" | "end";
  label?: string;
  className?: string;
  children: ReactNode;
};

export function Menu({ trigger, align = "start", label, className, children }: MenuProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          aria-label={label}
          sideOffset={6}
          collisionPadding={8}
          className={cx(
            "z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 animate-pop overflow-y-auto rounded-menu bg-raised p-1 shadow-2",
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type MenuItemProps = {
  icon?: ReactNode;
  keys?: readonly string[];
  tone?: "plain" | "danger";
  /** Shows a check; for menus that choose. */
  chosen?: boolean;
  onSelect: () => void;
  children: ReactNode;
};

export function MenuItem({ icon, keys, tone = "plain", chosen, onSelect, children }: MenuItemProps) {
  return (
    <Radix.Item
      onSelect={onSelect}
      className={cx(
        "flex min-h-8 cursor-default items-center gap-2.5 rounded-control px-2.5 py-1 outline-none select-none data-highlighted:bg-hover pointer-coarse:min-h-11",
        tone === "danger" && "text-er",
      )}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {chosen ? <Check className="size-3.5" /> : null}
      {keys ? <Keys keys={keys} /> : null}
    </Radix.Item>
  );
}

export function MenuSeparator() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2.5 py-1 text-note text-ink3">{children}</Radix.Label>;
}
