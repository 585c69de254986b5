import { cx } from "./cx.ts";

export type CellsState = "active" | "passed" | "failed" | "stopped";

type ProgressCellsProps = { done: number; of?: number; state: CellsState; className?: string };

/** Four steps of one variation. `done` counts the finished ones; the next one breathes while active. */
export function ProgressCells({ done, of = 4, state, className }: ProgressCellsProps) {
  const cells = Array.from({ length: of }, (_, index) => index);
  return (
    <span aria-hidden="true" className={cx("inline-flex gap-0.5", className)}>
      {cells.map((index) => (
        <span
          key={index}
          className={cx(
            "h-[3px] w-[17px] rounded-full",
            state === "passed" && "bg-ok",
            state === "failed" && (index < done ? "bg-er" : "bg-line2"),
            state === "stopped" && "bg-line2",
            state === "active" &&
              (index < done ? "bg-ac" : index === done ? "animate-cell bg-ac" : "bg-line2"),
          )}
        />
      ))}
    </span>
  );
}
