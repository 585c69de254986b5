import type { ReactNode } from "react";
import { cx } from "./cx.ts";

type EmptyStateProps = {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
  /** 1 where the state is the whole page. */
  level?: 1 | 2;
};

/** Title, one sentence, real next steps; the drawing is made of the three ratio frames. */
export function EmptyState({ title, children, actions, className, level = 2 }: EmptyStateProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className={cx("mx-auto flex max-w-[420px] flex-col items-center px-4 py-16 text-center", className)}>
      <svg width="120" height="76" viewBox="0 0 120 76" aria-hidden="true" className="mb-6 text-line2">
        <g fill="none" stroke="currentColor">
          <rect x="22.5" y="0.5" width="42" height="75" />
          <rect x="22.5" y="33.5" width="75" height="42" />
          <rect x="22.5" y="33.5" width="42" height="42" className="fill-ac-soft text-ac" />
        </g>
      </svg>
      <Heading className="text-panel">{title}</Heading>
      {children ? <p className="mt-1.5 text-reading text-ink2">{children}</p> : null}
      {actions ? <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
