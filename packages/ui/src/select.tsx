import { Check, ChevronDown } from "lucide-react";
import { Select as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { useFieldControl } from "./field.tsx";
import { controlClass } from "./input.tsx";

export type Option<Value extends string> = { value: Value; label: string; start?: ReactNode };

type SelectProps<Value extends string> = {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  label?: string;
  /** Quiet: no field edge, for bars and footers. */
  quiet?: boolean;
  className?: string;
};

/** Up to eight options; above that use `Combobox`. */
export function Select<Value extends string>({
  value,
  onChange,
  options,
  label,
  quiet,
  className,
}: SelectProps<Value>) {
  const field = useFieldControl();
  const chosen = options.find((option) => option.value === value);
  function handleChange(next: string) {
    const option = options.find((candidate) => candidate.value === next);
    if (option) {
      onChange(option.value);
    }
  }
  return (
    <Radix.Root value={value} onValueChange={handleChange}>
      <Radix.Trigger
        {...field}
        aria-label={label}
        className={cx(
          quiet
            ? "inline-flex min-h-8 items-center gap-1.5 rounded-control px-2 text-ink2 hover:bg-hover"
            : cx(controlClass, "flex h-[34px] items-center justify-between gap-2 pointer-coarse:h-10"),
          className,
        )}
      >
        <span className="flex min-w-0 items-center gap-2">
          {chosen?.start}
          <span className="truncate">
            <Radix.Value />
          </span>
        </span>
        <ChevronDown className="size-3.5 text-ink3" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-80 min-w-(--radix-select-trigger-width) animate-pop overflow-hidden rounded-menu bg-raised p-1 shadow-2"
        >
          <Radix.Viewport>
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                className="flex min-h-8 cursor-default items-center gap-2 rounded-control py-1 pr-8 pl-2.5 outline-none select-none data-highlighted:bg-hover pointer-coarse:min-h-10"
              >
                {option.start}
                <Radix.ItemText>{option.label}</Radix.ItemText>
                <Radix.ItemIndicator className="absolute right-3">
                  <Check className="size-3.5" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
