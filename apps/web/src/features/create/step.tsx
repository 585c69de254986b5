import { cx } from "@static-engine/ui";
import { Check } from "lucide-react";
import type { ReactNode } from "react";

type StepProps = { number: number; done: boolean; title: string; aside?: ReactNode; children: ReactNode };

/** One open step of three; its number becomes a check once it is answered. */
export function Step({ number, done, title, aside, children }: StepProps) {
  return (
    <section className="border-b border-line py-4 first-of-type:pt-0">
      <header className="mb-3 flex items-center gap-2.5">
        <span
          aria-hidden="true"
          className={cx(
            "grid size-[22px] place-items-center rounded-full text-tiny font-label tabular-nums",
            done ? "bg-ink text-on-ink" : "shadow-[inset_0_0_0_1.5px_var(--ink)]",
          )}
        >
          {done ? <Check className="size-3" /> : number}
        </span>
        <h2 className="text-section">{title}</h2>
        <div className="ml-auto">{aside}</div>
      </header>
      <div className="md:pl-8">{children}</div>
    </section>
  );
}
