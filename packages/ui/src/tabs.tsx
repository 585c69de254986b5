import { Tabs as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx.ts";

export const Tabs = Radix.Root;

export function TabList({ className, ...rest }: ComponentProps<typeof Radix.List>) {
  return (
    <Radix.List {...rest} className={cx("flex gap-5 overflow-x-auto border-b border-line", className)} />
  );
}

type TabProps = ComponentProps<typeof Radix.Trigger> & { badge?: ReactNode };

/** The badge is for what needs an action, not for a count. */
export function Tab({ badge, className, children, ...rest }: TabProps) {
  return (
    <Radix.Trigger
      {...rest}
      className={cx(
        "-mb-px flex min-h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent py-1.5 font-label text-ink2 hover:text-ink focus-visible:-outline-offset-2 data-[state=active]:border-ink data-[state=active]:text-ink",
        className,
      )}
    >
      {children}
      {badge}
    </Radix.Trigger>
  );
}

export function TabPanel({ className, ...rest }: ComponentProps<typeof Radix.Content>) {
  return <Radix.Content {...rest} className={cx("pt-4", className)} />;
}
