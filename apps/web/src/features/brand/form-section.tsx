import { cx } from "@static-engine/ui";
import type { ReactNode } from "react";

type FormSectionProps = {
  title: string;
  aside?: ReactNode;
  className?: string;
  id?: string;
  children: ReactNode;
};

/** A ruled part of a long form; no boxes. */
export function FormSection({ title, aside, className, id, children }: FormSectionProps) {
  return (
    <section id={id} className="border-t border-line py-5">
      <div className="mb-3 flex items-center gap-2">
        <h2 className="text-section">{title}</h2>
        {aside}
      </div>
      <div className={cx("grid gap-4", className)}>{children}</div>
    </section>
  );
}
