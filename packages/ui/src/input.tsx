import { Lock } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx.ts";
import { useFieldControl } from "./field.tsx";

/** Edges, focus and error of everything that looks like a text field. */
export const controlClass =
  "w-full min-w-0 rounded-control bg-surface px-2.5 text-ui text-ink shadow-[inset_0_0_0_1px_var(--linec)] transition-shadow duration-[90ms] focus-visible:outline-none focus-visible:shadow-[inset_0_0_0_2px_var(--ac)] aria-invalid:shadow-[inset_0_0_0_1.5px_var(--er)] aria-invalid:focus-visible:shadow-[inset_0_0_0_2px_var(--er)] disabled:opacity-45 pointer-coarse:text-touch";

/** `:read-only` matches buttons too, so that only real fields carry it. */
const readOnlyClass = "read-only:bg-sunken read-only:shadow-[inset_0_0_0_1px_var(--line2)]";

type InputProps = ComponentProps<"input"> & {
  size?: never;
  tall?: boolean;
  start?: ReactNode;
  end?: ReactNode;
};

export function Input({ tall, start, end, className, ...rest }: InputProps) {
  const field = useFieldControl();
  const lock = rest.readOnly ? <Lock className="size-3.5 text-ink3" /> : null;
  return (
    <div className="relative flex min-w-0 items-center">
      {start ? <span className="pointer-events-none absolute left-2.5 flex text-ink3">{start}</span> : null}
      <input
        {...field}
        {...rest}
        className={cx(
          controlClass,
          readOnlyClass,
          tall ? "h-10" : "h-[34px] pointer-coarse:h-10",
          Boolean(start) && "pl-8",
          Boolean(end ?? lock) && "pr-9",
          className,
        )}
      />
      {end || lock ? <span className="absolute right-1.5 flex items-center">{end ?? lock}</span> : null}
    </div>
  );
}

export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  const field = useFieldControl();
  return (
    <textarea
      rows={3}
      {...field}
      {...rest}
      className={cx(controlClass, readOnlyClass, "resize-y py-1.5", className)}
    />
  );
}
