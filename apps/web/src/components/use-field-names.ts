import { ConceptField } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";

/** Field names as people read them; a field that is new to this client is left as it is. */
export function useFieldNames(): (fields: readonly string[]) => string[] {
  const { t } = useTranslation();
  return (fields) =>
    fields.map((field) => {
      const known = ConceptField.options.find((option) => option === field);
      return known ? t(`names.field.${known}`) : field;
    });
}
