import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx.ts";
import { Tooltip } from "./tooltip.tsx";

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> & {
  label: string;
  keys?: ReactNode;
  size?: "s" | "m";
  side?: "top" | "bottom" | "left" | "right";
  /** On or off, for buttons that are switches such as a favourite. */
  pressed?: boolean;
};

/** A square with an icon, a name for everyone, and a tooltip with its key. */
export function IconButton({ label, keys, size = "m", side, pressed, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys} {...(side ? { side } : {})}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={cx(
          "grid shrink-0 place-items-center rounded-control text-ink2 transition-colors duration-[90ms] hover:bg-hover hover:text-ink active:bg-press pointer-coarse:size-10",
          size === "s" ? "size-7" : "size-8",
          className,
        )}
      />
    </Tooltip>
  );
}
