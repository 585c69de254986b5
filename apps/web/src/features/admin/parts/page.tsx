import { cx } from "@static-engine/ui";
import type { ReactNode } from "react";
import { useTitle } from "../../../lib/use-title.ts";

type AdminPageProps = {
  title: string;
  /** What stands before the title, such as the way back. */
  before?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** One page of the group: its name, what can be done with all of it, and the rest. */
export function AdminPage({ title, before, lead, actions, children }: AdminPageProps) {
  useTitle(title);
  return (
    <main className="mx-auto w-full max-w-[1248px] px-4 pt-5 pb-10 md:px-7">
      {before}
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="min-w-0 text-title break-words max-md:text-title-s">{title}</h1>
        {actions ? <div className="flex max-w-full flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      {lead ? <p className="-mt-2 mb-5 max-w-[72ch] text-reading text-ink2">{lead}</p> : null}
      {children}
    </main>
  );
}

type PanelProps = { title?: ReactNode; aside?: ReactNode; className?: string; children: ReactNode };

/** A raised part of a page with one purpose. */
export function Panel({ title, aside, className, children }: PanelProps) {
  return (
    <section className={cx("min-w-0 rounded-card bg-surface px-5 py-4 shadow-1", className)}>
      {title ? (
        <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <h2 className="min-w-0 text-section">{title}</h2>
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  );
}
