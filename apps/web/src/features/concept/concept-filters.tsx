import type { Product } from "@static-engine/contracts";
import { Chip, Input, Keys, RatioMark, Segmented } from "@static-engine/ui";
import { Search, Zap } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ProductSelect } from "../../components/product-select.tsx";
import { RATIOS } from "../../components/ratios.ts";
import { useShortcuts } from "../../lib/keyboard.ts";
import type { ConceptSearch } from "./concept-search.ts";
import { CONCEPT_CATEGORIES } from "./concept-search.ts";

type ConceptFiltersProps = {
  search: ConceptSearch;
  product: Product | null;
  readyCount: number;
  total: number;
  onChange: (next: Partial<ConceptSearch>) => void;
};

/** What is shown, on which product, in which shape. All of it lives in the address. */
export function ConceptFilters({ search, product, readyCount, total, onChange }: ConceptFiltersProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useShortcuts({ "/": () => input.current?.focus() });
  return (
    <header className="mb-5 grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-title max-md:text-title-s">{t("concept.title")}</h1>
        <div className="flex min-w-0 items-center gap-2.5 max-md:w-full">
          <span className="shrink-0 text-ink2 max-md:hidden">{t("concept.previewedOn")}</span>
          <ProductSelect
            value={product?.id ?? null}
            onChange={(next) => onChange({ product: next.id })}
            className="max-md:flex-1 md:w-56"
          />
          <Segmented
            label={t("concept.ratio")}
            value={search.ratio ?? "1:1"}
            onChange={(ratio) => onChange({ ratio: ratio === "1:1" ? undefined : ratio })}
            segments={RATIOS.map((ratio) => ({
              value: ratio,
              name: t(`names.ratio.${ratio}`),
              label: <RatioMark ratio={ratio} />,
            }))}
          />
        </div>
      </div>
      <div className="flex items-center gap-2 max-md:-mx-4 max-md:flex-wrap max-md:px-4">
        <div className="w-[232px] shrink-0 max-md:w-full">
          <Input
            ref={input}
            type="search"
            aria-label={t("concept.search", { count: total })}
            placeholder={t("concept.search", { count: total })}
            value={search.q ?? ""}
            onChange={(event) => onChange({ q: event.target.value || undefined })}
            start={<Search className="size-3.5" />}
            end={<Keys keys={["/"]} />}
          />
        </div>
        <div className="flex min-w-0 items-center gap-1.5 overflow-x-auto p-0.5 max-md:w-full">
          <Chip
            kind="exclusive"
            on={!search.all}
            count={readyCount}
            onClick={() => onChange({ all: undefined })}
          >
            {t("concept.ready")}
          </Chip>
          <Chip
            kind="exclusive"
            on={Boolean(search.all)}
            count={total}
            onClick={() => onChange({ all: true })}
          >
            {t("concept.all")}
          </Chip>
          <span aria-hidden="true" className="mx-1 h-5 w-px shrink-0 bg-line2" />
          {CONCEPT_CATEGORIES.map((category) => (
            <Chip
              key={category}
              on={search.category === category}
              onClick={() => onChange({ category: search.category === category ? undefined : category })}
            >
              {t(`names.category.${category}`)}
            </Chip>
          ))}
          <span aria-hidden="true" className="mx-1 h-5 w-px shrink-0 bg-line2" />
          <Chip
            on={Boolean(search.instant)}
            onClick={() => onChange({ instant: search.instant ? undefined : true })}
          >
            <Zap className="size-3.5" />
            {t("concept.instant")}
          </Chip>
          {search.tag ? (
            <Chip on onClick={() => onChange({ tag: undefined })}>
              {t("concept.tag", { tag: search.tag })}
            </Chip>
          ) : null}
        </div>
      </div>
    </header>
  );
}
