import { Slot } from "radix-ui";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { cx } from "./cx.ts";
import { Spinner } from "./spinner.tsx";

export type ButtonTone = "ink" | "accent" | "outline" | "ghost" | "danger";
export type ButtonSize = "s" | "m" | "l";

const BASE =
  "relative inline-flex shrink-0 select-none items-center justify-center gap-2 rounded-control font-label text-ui transition-[background-color,opacity] duration-[90ms] aria-disabled:opacity-45 aria-disabled:cursor-default";

const TONES: Record<ButtonTone, string> = {
  ink: "bg-ink text-on-ink not-aria-disabled:hover:bg-ink/85 not-aria-disabled:active:bg-ink/75",
  accent: "bg-acf text-on-acf not-aria-disabled:hover:bg-acf/90 not-aria-disabled:active:bg-acf/80",
  outline:
    "bg-surface text-ink shadow-[inset_0_0_0_1px_var(--line2)] not-aria-disabled:hover:bg-sunken not-aria-disabled:active:bg-stage",
  ghost: "text-ink2 not-aria-disabled:hover:bg-hover not-aria-disabled:active:bg-press",
  danger:
    "bg-surface text-er shadow-[inset_0_0_0_1px_var(--line2)] not-aria-disabled:hover:bg-er-soft not-aria-disabled:active:bg-er-soft",
};

const SIZES: Record<ButtonSize, string> = {
  s: "min-h-7 px-2.5 py-1 pointer-coarse:min-h-10",
  m: "min-h-8 px-3 py-1.5 pointer-coarse:min-h-10",
  l: "min-h-10 px-4 py-2 text-reading pointer-coarse:min-h-11",
};

/** The look of a button for elements that are not one, such as a link. */
export function buttonClass(
  tone: ButtonTone = "outline",
  size: ButtonSize = "m",
  className?: string,
): string {
  return cx(BASE, TONES[tone], SIZES[size], className);
}

type ButtonProps = Omit<ComponentProps<"button">, "disabled"> & {
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Keeps the width, ignores clicks and says what it is doing. */
  busy?: boolean;
  busyLabel?: string;
  /** Off but focusable, so that its reason can be read. */
  off?: boolean;
  asChild?: boolean;
};

export function Button(props: ButtonProps) {
  const {
    tone = "outline",
    size = "m",
    icon,
    busy,
    busyLabel,
    off,
    asChild,
    className,
    onClick,
    children,
    ...rest
  } = props;
  const blocked = busy || off;
  const Element = asChild ? Slot.Root : "button";
  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    if (blocked) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    onClick?.(event);
  }
  return (
    <Element
      type={asChild ? undefined : "button"}
      {...rest}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      className={buttonClass(tone, size, className)}
      onClick={handleClick}
    >
      {asChild ? children : <ButtonBody icon={icon} busy={busy} busyLabel={busyLabel} label={children} />}
    </Element>
  );
}

type ButtonBodyProps = {
  icon: ReactNode;
  busy: boolean | undefined;
  busyLabel: string | undefined;
  label: ReactNode;
};

function ButtonBody({ icon, busy, busyLabel, label }: ButtonBodyProps) {
  if (!busy) {
    return (
      <>
        {icon}
        {label}
      </>
    );
  }
  return (
    <>
      <Spinner />
      {busyLabel ?? label}
    </>
  );
}
