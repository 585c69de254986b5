import type { ConceptLayout, FieldRequirement } from "@static-engine/contracts";
import { ConceptField } from "@static-engine/contracts";
import { Chip } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { useFieldNames } from "../../../components/use-field-names.ts";

type RequiredFieldsProps = {
  layout: ConceptLayout | undefined;
  value: readonly FieldRequirement[];
  /** A built-in concept asks for what its layout needs, and for nothing else. */
  isFixed: boolean;
  onChange: (value: FieldRequirement[]) => void;
};

/** What a product must have: what the layout cannot do without, and what is asked for besides. */
export function RequiredFields({ layout, value, isFixed, onChange }: RequiredFieldsProps) {
  const { t } = useTranslation();
  const names = useFieldNames();
  const least = new Set<string>((layout?.requiredFields ?? []).map(({ field }) => field));
  const asked = new Set(value.map(({ field }) => field));
  const more = ConceptField.options.filter((field) => !least.has(field));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-label">{t("admin.concepts.needs")}</legend>
      <p>
        {(layout?.requiredFields ?? [])
          .map(({ field, min }) => (min > 1 ? `${names([field])[0]} (${min})` : names([field])[0]))
          .join(", ") || t("common.none")}
      </p>
      {isFixed ? (
        <p className="text-note text-ink3">{t("admin.concepts.needsFixed")}</p>
      ) : (
        <>
          <p className="text-note text-ink3">{t("admin.concepts.needsMore")}</p>
          <div className="flex flex-wrap gap-1.5">
            {more.map((field) => (
              <Chip
                key={field}
                on={asked.has(field)}
                aria-pressed={asked.has(field)}
                onClick={() =>
                  onChange(
                    asked.has(field)
                      ? value.filter((one) => one.field !== field)
                      : [...value, { field, min: 1 }],
                  )
                }
              >
                {names([field])[0]}
              </Chip>
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}
