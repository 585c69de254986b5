import { Field, Input } from "@static-engine/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";

type FolderNameFormProps = {
  initial: string;
  error: string | null;
  onSubmit: (name: string) => void;
  onCancel: () => void;
};

/** Enter keeps, Escape leaves; an empty name keeps nothing. */
export function FolderNameForm({ initial, error, onSubmit, onCancel }: FolderNameFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(initial);
  function submit() {
    const trimmed = name.trim();
    if (trimmed === "" || trimmed === initial) {
      onCancel();
    } else {
      onSubmit(trimmed);
    }
  }
  return (
    <form
      className="p-0.5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={t("library.folderName")} hiddenLabel error={error ?? undefined}>
        <Input
          autoFocus
          maxLength={80}
          value={name}
          placeholder={t("library.folderName")}
          onChange={(event) => setName(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={submit}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              event.stopPropagation();
              onCancel();
            }
          }}
        />
      </Field>
    </form>
  );
}
