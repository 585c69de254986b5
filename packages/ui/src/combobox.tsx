import { Command } from "cmdk";
import { Check, ChevronDown, Search } from "lucide-react";
import { useState } from "react";
import { cx } from "./cx.ts";
import { useFieldControl } from "./field.tsx";
import { controlClass } from "./input.tsx";
import { Popover } from "./popover.tsx";
import type { Option } from "./select.tsx";

type ComboboxProps<Value extends string> = {
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  label: string;
  placeholder: string;
  searchLabel: string;
  emptyLabel: string;
  className?: string;
};

/** A select with a search, for more than eight options. */
export function Combobox<Value extends string>(props: ComboboxProps<Value>) {
  const { value, onChange, options, label, placeholder, searchLabel, emptyLabel, className } = props;
  const [open, setOpen] = useState(false);
  const field = useFieldControl();
  const chosen = options.find((option) => option.value === value);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={label}
      className="w-72"
      trigger={
        <button
          type="button"
          role="combobox"
          aria-expanded={open}
          aria-label={field.id ? undefined : label}
          {...field}
          className={cx(
            controlClass,
            "flex h-[34px] items-center justify-between gap-2 text-left pointer-coarse:h-10",
            className,
          )}
        >
          <span className="flex min-w-0 items-center gap-2">
            {chosen?.start}
            <span className={cx("truncate", !chosen && "text-ink3")}>{chosen?.label ?? placeholder}</span>
          </span>
          <ChevronDown className="size-3.5 text-ink3" />
        </button>
      }
    >
      <Command label={label} loop>
        <div className="flex items-center gap-2 border-b border-line px-3">
          <Search className="size-3.5 text-ink3" />
          <Command.Input
            placeholder={searchLabel}
            className="h-9 w-full bg-transparent outline-none pointer-coarse:text-touch"
          />
        </div>
        <Command.List className="max-h-72 overflow-y-auto p-1">
          <Command.Empty className="px-2.5 py-3 text-ink3">{emptyLabel}</Command.Empty>
          {options.map((option) => (
            <Command.Item
              key={option.value}
              value={`${option.label} ${option.value}`}
              onSelect={() => {
                onChange(option.value);
                setOpen(false);
              }}
              className="flex min-h-8 items-center gap-2 rounded-control px-2.5 py-1 data-[selected=true]:bg-hover pointer-coarse:min-h-10"
            >
              {option.start}
              <span className="min-w-0 flex-1 truncate">{option.label}</span>
              {option.value === value ? <Check className="size-3.5" /> : null}
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Popover>
  );
}
