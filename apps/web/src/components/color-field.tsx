import { cx, Field, Input } from "@static-engine/ui";
import { useTranslation } from "react-i18next";

type ColorFieldProps = {
  label: string;
  value: string | null;
  error: string | undefined;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
};

const SHORT = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i;
const LONG = /^#?([0-9a-f]{6})$/i;

/** People paste colours without the number sign, or in three digits; both are read. */
function readHex(text: string): string | null {
  const trimmed = text.trim();
  const long = LONG.exec(trimmed);
  if (long) {
    return `#${long[1]}`.toUpperCase();
  }
  const short = SHORT.exec(trimmed);
  return short
    ? `#${[short[1], short[2], short[3]].map((digit) => `${digit}${digit}`).join("")}`.toUpperCase()
    : null;
}

/** A swatch that opens the system's picker, and the hex beside it. */
export function ColorField({ label, value, error, onChange, onBlur }: ColorFieldProps) {
  const { t } = useTranslation();
  const hex = value ? readHex(value) : null;
  return (
    <Field label={label} error={error}>
      <Input
        value={value ?? ""}
        placeholder={t("brand.noColor")}
        spellCheck={false}
        className="data pl-10 text-ui"
        onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
        onBlur={(event) => {
          const read = readHex(event.target.value);
          if (read) {
            onChange(read);
          }
          onBlur?.();
        }}
        start={
          <span
            className={cx(
              "pointer-events-auto relative -ml-1 size-6 overflow-hidden rounded-s shadow-[inset_0_0_0_1px_var(--line2)]",
              !hex && "checker",
            )}
            style={hex ? { background: hex } : undefined}
          >
            <input
              type="color"
              tabIndex={-1}
              aria-label={t("brand.pickColor", { name: label })}
              value={hex ?? "#808080"}
              onChange={(event) => onChange(event.target.value.toUpperCase())}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
          </span>
        }
      />
    </Field>
  );
}
