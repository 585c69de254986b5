import { cx } from "@static-engine/ui";
import type { ReactNode } from "react";

/** One purpose, floating: a title, what it costs, and what can be done. */
export function Card({
  title,
  aside,
  className,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={cx("rounded-card bg-surface p-5 shadow-1", className)}>
      <div className="mb-1.5 flex items-center justify-between gap-3">
        <h2 className="flex min-w-0 items-center gap-2 text-section">{title}</h2>
        {aside ? <span className="shrink-0 font-label">{aside}</span> : null}
      </div>
      {children}
    </section>
  );
}
