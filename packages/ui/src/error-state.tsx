import { CircleX } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

type ErrorStateProps = {
  title: string;
  /** What happened, what to do, what it cost: one row each. */
  facts: ReadonlyArray<{ label: string; text: string }>;
  actions?: ReactNode;
  className?: string;
};

export function ErrorState({ title, facts, actions, className }: ErrorStateProps) {
  return (
    <section role="alert" className={cx("max-w-[640px]", className)}>
      <h1 className="flex items-center gap-2.5 text-title max-md:text-title-s">
        <CircleX className="size-6 text-er" />
        {title}
      </h1>
      <dl className="mt-6 border-t border-line">
        {facts.map((fact) => (
          <div
            key={fact.label}
            className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 md:grid-cols-[148px_1fr]"
          >
            <dt className="font-label">{fact.label}</dt>
            <dd className="text-reading text-ink2">{fact.text}</dd>
          </div>
        ))}
      </dl>
      {actions ? <div className="mt-6 flex flex-wrap gap-2">{actions}</div> : null}
    </section>
  );
}
