import { cx } from "./cx.ts";

export type CreditState = "held" | "settled" | "released";

type HoldMeterProps = {
  cells: readonly CreditState[];
  /** Always with words: this is what a screen reader hears. */
  label: string;
  size?: "m" | "s";
  wide?: boolean;
};

/** One cell: hatched while held, solid once settled, an outline once given back. */
export function HoldCell({ state, className }: { state: CreditState; className?: string }) {
  return (
    <span
      className={cx(
        "inline-block rounded-[1px]",
        state === "held" && "held text-ink2",
        state === "settled" && "bg-ink",
        state === "released" && "shadow-[inset_0_0_0_1px_var(--ink3)]",
        className ?? "h-3 w-7",
      )}
    />
  );
}

/** Six cells, one for each variation. */
export function HoldMeter({ cells, label, size = "m", wide }: HoldMeterProps) {
  return (
    <span role="img" aria-label={label} className={cx("gap-0.5", wide ? "flex w-full" : "inline-flex")}>
      {cells.map((state, index) => (
        <HoldCell
          // The cells are positions, not things: the first is always the first variation.
          key={`${index}-${state}`}
          state={state}
          className={cx(wide ? "h-3 flex-1" : size === "m" ? "h-3 w-7" : "h-2.5 w-3.5")}
        />
      ))}
    </span>
  );
}
