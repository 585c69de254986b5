import type { ReactNode } from "react";

/** A ruled row: what it is at the left, its editor beside it. */
export function FormRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid items-start gap-x-6 gap-y-1.5 border-b border-line py-3.5 md:grid-cols-[104px_minmax(0,1fr)]">
      <span aria-hidden="true" className="pt-1.5 text-ink2">
        {label}
      </span>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
