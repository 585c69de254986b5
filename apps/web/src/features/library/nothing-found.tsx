import { Button, EmptyState } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import type { LibrarySearch } from "./library-search.ts";
import { placeOf, tagsOf } from "./library-search.ts";

type NothingFoundProps = {
  search: LibrarySearch;
  onChange: (next: Partial<LibrarySearch>) => void;
  onClear: () => void;
};

/** Says what is on, and leads out: of the filters, or of a place where nothing lies yet. */
export function NothingFound({ search, onChange, onClear }: NothingFoundProps) {
  const { t } = useTranslation();
  const isPlain = Object.keys(search).length === Object.keys(placeOf(search)).length;
  if (isPlain && search.trash) {
    return <EmptyState title={t("library.trashEmpty")}>{t("library.trashEmptyText")}</EmptyState>;
  }
  if (isPlain && search.folder) {
    return <EmptyState title={t("library.folderEmpty")}>{t("library.folderEmptyText")}</EmptyState>;
  }
  const filters = [
    search.q ? `“${search.q}”` : null,
    search.favorite ? t("library.favorites") : null,
    search.saved ? t("library.saved") : null,
    search.folder ? t("library.folders") : null,
    search.period || search.from || search.to ? t("library.made") : null,
    search.brand ? t("library.anyBrand") : null,
    search.product ? t("library.anyProduct") : null,
    search.concept ? t("library.anyConcept") : null,
    search.category ? t("library.anyCategory") : null,
    search.ratio ? t("library.anyRatio") : null,
    search.checks ? t("library.anyChecks") : null,
    search.model ? t("library.anyModel") : null,
    search.status ? t("library.anyStatus") : null,
    ...tagsOf(search).map((tag) => t("library.tagged", { tag })),
  ].filter(Boolean);
  return (
    <EmptyState
      title={t("library.noneTitle")}
      actions={
        <>
          {search.q && filters.length > 1 ? (
            <Button onClick={() => onChange({ q: undefined })}>{t("library.clearSearch")}</Button>
          ) : null}
          <Button tone="ink" onClick={onClear}>
            {t("library.clearFilters")}
          </Button>
        </>
      }
    >
      {t("library.noneText", { filters: filters.join(", ") })}
    </EmptyState>
  );
}
