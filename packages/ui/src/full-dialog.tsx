import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

type FullDialogProps = {
  title: string;
  closeLabel: string;
  onClose: () => void;
  /** Beside the title. */
  tools?: ReactNode;
  children: ReactNode;
};

/** The whole window as a stage for pictures that are judged beside each other. */
export function FullDialog({ title, closeLabel, onClose, tools, children }: FullDialogProps) {
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-0 z-50 flex animate-fade flex-col overflow-y-auto bg-stage outline-none"
        >
          <header className="sticky top-0 z-10 flex min-h-[52px] items-center gap-x-4 border-b border-line bg-surface px-4 py-2">
            <Radix.Title className="min-w-0 truncate text-section max-md:sr-only">{title}</Radix.Title>
            {tools}
            <Radix.Close asChild>
              <Button className="ml-auto" icon={<X />}>
                {closeLabel}
              </Button>
            </Radix.Close>
          </header>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
