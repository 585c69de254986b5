import { Command } from "cmdk";
import { Search } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Keys } from "./keys.tsx";

type PaletteDialogProps = {
  label: string;
  placeholder: string;
  value: string;
  onValueChange: (value: string) => void;
  onClose: () => void;
  empty: string;
  footer: ReactNode;
  children: ReactNode;
};

/** A search over everything. Its items are already found by the caller, so it filters nothing itself. */
export function PaletteDialog(props: PaletteDialogProps) {
  const { label, placeholder, value, onValueChange, onClose, empty, footer, children } = props;
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-50 w-[calc(100vw-24px)] max-w-[640px] -translate-x-1/2 animate-fade overflow-hidden rounded-card bg-raised shadow-3 outline-none"
        >
          <Radix.Title className="sr-only">{label}</Radix.Title>
          <Command label={label} loop shouldFilter={false}>
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Search className="text-ink3" />
              <Command.Input
                value={value}
                onValueChange={onValueChange}
                placeholder={placeholder}
                className="h-[52px] w-full bg-transparent text-touch outline-none"
              />
              <Keys keys={["Esc"]} />
            </div>
            <Command.List className="max-h-[min(440px,60dvh)] scroll-py-2 overflow-y-auto p-2">
              <Command.Empty className="px-2.5 py-6 text-center text-ink2">{empty}</Command.Empty>
              {children}
            </Command.List>
            <div className="flex items-center gap-1.5 border-t border-line px-4 py-2 text-note text-ink2 pointer-coarse:hidden">
              {footer}
            </div>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function PaletteGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-note [&_[cmdk-group-heading]]:text-ink3 [&:not(:has([cmdk-item]))]:hidden"
    >
      {children}
    </Command.Group>
  );
}

type PaletteItemProps = {
  value?: string;
  icon: ReactNode;
  note?: ReactNode;
  onSelect: () => void;
  children: ReactNode;
};

export function PaletteItem({ value, icon, note, onSelect, children }: PaletteItemProps) {
  return (
    <Command.Item
      {...(value ? { value } : {})}
      onSelect={onSelect}
      className="flex min-h-10 items-center gap-3 rounded-control px-2.5 py-1 data-[selected=true]:bg-hover"
    >
      <span className="grid w-8 shrink-0 place-items-center text-ink2">{icon}</span>
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {note ? <span className="shrink-0 text-note text-ink3">{note}</span> : null}
    </Command.Item>
  );
}
