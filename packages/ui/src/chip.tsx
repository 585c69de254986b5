import { X } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "./cx.ts";

type ChipProps = ComponentProps<"button"> & {
  /** `filter`: soft accent when on, with a cross. `exclusive`: ink when on, one of a row. */
  kind?: "filter" | "exclusive";
  on?: boolean;
  count?: number | undefined;
};

export function Chip({ kind = "filter", on = false, count, className, children, ...rest }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      {...rest}
      className={cx(
        "inline-flex min-h-7 shrink-0 items-center gap-1.5 rounded-control px-2.5 py-1 font-label transition-colors duration-[90ms] pointer-coarse:min-h-10",
        !on && "bg-surface shadow-[inset_0_0_0_1px_var(--line2)] hover:bg-sunken active:bg-stage",
        on && kind === "filter" && "bg-ac-soft text-ac shadow-[inset_0_0_0_1px_var(--ac-line)]",
        on && kind === "exclusive" && "bg-ink text-on-ink",
        className,
      )}
    >
      {children}
      {count === undefined ? null : <span className="font-normal opacity-70">{count}</span>}
      {on && kind === "filter" ? <X className="size-3" /> : null}
    </button>
  );
}
