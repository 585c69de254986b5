import { Field, Input } from "@static-engine/ui";
import { X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

type TagFieldProps = {
  label: string;
  hint: string;
  value: readonly string[];
  error?: string | undefined;
  onChange: (value: string[]) => void;
  hiddenLabel?: boolean;
};

/** A list of short words: Enter or a comma adds, the cross removes, a forgotten one is kept on leaving. */
export function TagField({ label, hint, value, error, onChange, hiddenLabel = false }: TagFieldProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState("");
  function add() {
    const word = draft.trim();
    if (word && !value.includes(word)) {
      onChange([...value, word]);
    }
    setDraft("");
  }
  function handleKey(event: KeyboardEvent) {
    if (event.key === "Enter" || event.key === ",") {
      event.preventDefault();
      add();
    } else if (event.key === "Backspace" && draft === "" && value.length > 0) {
      onChange(value.slice(0, -1));
    }
  }
  return (
    <Field label={label} hint={hint} error={error} optional={t("common.optional")} hiddenLabel={hiddenLabel}>
      <Input
        value={draft}
        placeholder={t("brand.addWord")}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={handleKey}
        onBlur={add}
      />
      {value.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {value.map((word) => (
            <li
              key={word}
              className="flex items-center gap-1 rounded-control bg-surface py-1 pr-1 pl-2.5 shadow-[inset_0_0_0_1px_var(--line2)]"
            >
              {word}
              <button
                type="button"
                aria-label={t("brand.removeItem", { name: word })}
                className="grid size-6 place-items-center rounded-s text-ink3 hover:bg-hover hover:text-ink"
                onClick={() => onChange(value.filter((other) => other !== word))}
              >
                <X className="size-3" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </Field>
  );
}
