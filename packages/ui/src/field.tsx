import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { createContext, useContext, useId } from "react";
import { cx } from "./cx.ts";

type FieldState = { id: string; describedBy: string | undefined; invalid: boolean };

const FieldContext = createContext<FieldState | null>(null);

type FieldProps = {
  label: ReactNode;
  /** Written beside the label; a required field says nothing. */
  optional?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  counter?: string | undefined;
  /** Something at the right end of the label, such as a link. */
  aside?: ReactNode;
  hiddenLabel?: boolean;
  /** Where links to this field lead; the control's own id belongs to its label. */
  anchor?: string;
  className?: string;
  children?: ReactNode;
};

/** Label above, control, hint or error below. The control inside finds its id and descriptions by itself. */
export function Field({
  label,
  optional,
  hint,
  error,
  counter,
  aside,
  hiddenLabel,
  anchor,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = Boolean(error || hint);
  return (
    <FieldContext.Provider value={{ id, describedBy: hasNote ? noteId : undefined, invalid: Boolean(error) }}>
      <div id={anchor} className={cx("flex min-w-0 flex-col gap-1.5", className)}>
        <div className={cx("flex items-baseline gap-1.5", hiddenLabel && "sr-only")}>
          <label htmlFor={id} className="font-label">
            {label}
          </label>
          {optional ? <span className="text-ink3">{optional}</span> : null}
          {counter ? <span className="data ml-auto text-ink3">{counter}</span> : null}
          {aside ? <span className={cx(!counter && "ml-auto")}>{aside}</span> : null}
        </div>
        {children}
        {error ? <FieldError id={noteId}>{error}</FieldError> : null}
        {!error && hint ? (
          <p id={noteId} className="text-note text-ink3">
            {hint}
          </p>
        ) : null}
      </div>
    </FieldContext.Provider>
  );
}

/** The sentence under a field that says the way out. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className="flex gap-1.5 text-note text-er">
      <CircleAlert className="mt-px size-3.5" />
      {children}
    </p>
  );
}

/** What a control inside a `Field` must carry. Outside of one, nothing. */
export function useFieldControl() {
  const field = useContext(FieldContext);
  if (!field) {
    return {};
  }
  return {
    id: field.id,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
  };
}
