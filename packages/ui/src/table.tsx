import type { ComponentProps } from "react";
import { cx } from "./cx.ts";

type TableProps = ComponentProps<"table"> & {
  /** What the table is called, where nothing in it takes the focus: it can then be scrolled by keyboard. */
  scrollLabel?: string;
};

/** Ruled rows, no box. Scrolls sideways by itself where it does not fit. */
export function Table({ className, scrollLabel, ...rest }: TableProps) {
  const scrolling = scrollLabel ? { role: "group", "aria-label": scrollLabel, tabIndex: 0 } : {};
  return (
    <div {...scrolling} className="relative overflow-x-auto">
      <table {...rest} className={cx("w-full border-collapse text-left tabular-nums", className)} />
    </div>
  );
}

export function HeadCell({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx(
        "h-9 border-b border-line px-3 text-note font-normal whitespace-nowrap text-ink3",
        className,
      )}
    />
  );
}

export function Row({ className, ...rest }: ComponentProps<"tr">) {
  return <tr {...rest} className={cx("border-b border-line hover:bg-hover", className)} />;
}

export function Cell({ className, ...rest }: ComponentProps<"td">) {
  return <td {...rest} className={cx("h-10 px-3 py-2", className)} />;
}
