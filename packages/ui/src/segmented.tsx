import { ToggleGroup } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

export type Segment<Value extends string> = { value: Value; label: ReactNode; name?: string };

type SegmentedProps<Value extends string> = {
  value: Value;
  onChange: (value: Value) => void;
  segments: readonly Segment<Value>[];
  label: string;
  /** Fills its row and shares it equally, as on a phone. */
  wide?: boolean;
  className?: string;
};

/** One of a few: ratios, periods, views. */
export function Segmented<Value extends string>({
  value,
  onChange,
  segments,
  label,
  wide,
  className,
}: SegmentedProps<Value>) {
  function handleChange(next: string) {
    const segment = segments.find((candidate) => candidate.value === next);
    if (segment) {
      onChange(segment.value);
    }
  }
  return (
    <ToggleGroup.Root
      type="single"
      value={value}
      onValueChange={handleChange}
      aria-label={label}
      className={cx("rounded-control bg-press p-0.5", wide ? "flex" : "inline-flex", className)}
    >
      {segments.map((segment) => (
        <ToggleGroup.Item
          key={segment.value}
          value={segment.value}
          aria-label={segment.name}
          className="flex min-h-7 flex-1 items-center whitespace-nowrap justify-center gap-1.5 rounded-s px-2.5 text-ink2 hover:text-ink data-[state=on]:bg-surface data-[state=on]:font-label data-[state=on]:text-ink data-[state=on]:shadow-1 pointer-coarse:min-h-9"
        >
          {segment.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
