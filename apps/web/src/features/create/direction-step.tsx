import type { Language } from "@static-engine/contracts";
import { IMPORTANT_NOTES_MAX } from "@static-engine/contracts";
import { Field, Select, Textarea } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import type { Painting } from "../../components/painting-choice.ts";
import { PaintingField } from "../../components/painting-field.tsx";
import { Step } from "./step.tsx";

const LANGUAGES = ["en", "ru", "uz"] as const;

type DirectionStepProps = {
  notes: string;
  onNotes: (notes: string) => void;
  language: Language;
  onLanguage: (language: Language) => void;
  painting: Painting;
  onSubmit: () => void;
};

export function DirectionStep({
  notes,
  onNotes,
  language,
  onLanguage,
  painting,
  onSubmit,
}: DirectionStepProps) {
  const { t } = useTranslation();
  return (
    <Step number={3} done={notes.trim() !== ""} title={t("create.direction")}>
      <div className="grid gap-4">
        <Field
          label={t("create.notes")}
          optional={t("common.optional")}
          hint={t("create.notesHint")}
          counter={
            notes.length > IMPORTANT_NOTES_MAX * 0.8 ? `${notes.length} / ${IMPORTANT_NOTES_MAX}` : undefined
          }
        >
          <Textarea
            rows={3}
            maxLength={IMPORTANT_NOTES_MAX}
            value={notes}
            onChange={(event) => onNotes(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
                event.preventDefault();
                onSubmit();
              }
            }}
          />
        </Field>
        <div className="grid gap-4 md:grid-cols-2">
          <Field label={t("create.language")}>
            <Select
              value={language}
              onChange={onLanguage}
              options={LANGUAGES.map((value) => ({ value, label: t(`names.language.${value}`) }))}
            />
          </Field>
          <PaintingField painting={painting} />
        </div>
      </div>
    </Step>
  );
}
