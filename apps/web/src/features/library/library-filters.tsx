import { CheckState, ConceptCategory, LibrarySort } from "@static-engine/contracts";
import { Button, Chip, Drawer, Input, Keys, Menu, MenuItem } from "@static-engine/ui";
import { ArrowDownUp, ChevronDown, Folder, Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { RATIOS } from "../../components/ratios.ts";
import { useScopedBrand } from "../../components/use-scoped-brand.ts";
import { useScopedProducts } from "../../components/use-scoped-products.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { useShortcuts } from "../../lib/keyboard.ts";
import { trpc } from "../../lib/trpc.ts";
import { FilterMenu } from "./filter-menu.tsx";
import { FolderList } from "./folder-list.tsx";
import type { LibrarySearch } from "./library-search.ts";
import { PeriodFilter } from "./period-filter.tsx";
import { TagFilter } from "./tag-filter.tsx";
import { useModelNames } from "./use-model-names.ts";

type LibraryFiltersProps = {
  search: LibrarySearch;
  onChange: (next: Partial<LibrarySearch>) => void;
  onDropAds: (ids: string[], folder: { id: string; name: string } | null) => void;
};

/** All of it lives in the address: Back and a shared link show the same wall. */
export function LibraryFilters({ search, onChange, onDropAds }: LibraryFiltersProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [foldersOpen, setFoldersOpen] = useState(false);
  // A choice of place closes the drawer that it was made in.
  useEffect(() => setFoldersOpen(false), [search]);
  useShortcuts({ "/": () => input.current?.focus() });
  return (
    <div className="mb-4 flex items-start gap-2 max-md:flex-wrap">
      <div className="w-60 shrink-0 max-md:w-full">
        <Input
          ref={input}
          type="search"
          aria-label={t("library.search")}
          placeholder={t("library.search")}
          value={search.q ?? ""}
          onChange={(event) => onChange({ q: event.target.value || undefined, like: undefined })}
          start={<Search className="size-3.5" />}
          end={<Keys keys={["/"]} />}
        />
      </div>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2 py-[3px] max-md:-mx-4 max-md:flex-nowrap max-md:overflow-x-auto max-md:px-4">
        <Button
          size="s"
          className="lg:hidden"
          icon={<Folder className="size-3.5" />}
          onClick={() => setFoldersOpen(true)}
        >
          {t("library.showFolders")}
        </Button>
        <Chip
          on={Boolean(search.favorite)}
          className="lg:hidden"
          onClick={() => onChange({ favorite: search.favorite ? undefined : true })}
        >
          {t("library.favorites")}
        </Chip>
        <FilterChips search={search} onChange={onChange} />
      </div>
      <SortMenu search={search} onChange={onChange} />
      <Drawer
        open={foldersOpen}
        onOpenChange={setFoldersOpen}
        side="left"
        title={t("library.folders")}
        closeLabel={t("common.close")}
      >
        <FolderList search={search} onDropAds={onDropAds} inDrawer />
      </Drawer>
    </div>
  );
}

type PartProps = Pick<LibraryFiltersProps, "search" | "onChange">;

function FilterChips({ search, onChange }: PartProps) {
  const { t } = useTranslation();
  const { brand, brands } = useScopedBrand();
  const { products } = useScopedProducts();
  const concepts = trpc.concept.list.useQuery({ limit: 100 });
  const models = useModelNames();
  const named = <Value extends string>(values: readonly Value[], name: (value: Value) => string) =>
    values.map((id) => ({ id, name: name(id) }));
  return (
    <>
      <PeriodFilter search={search} onChange={onChange} />
      {brand || brands.length < 2 ? null : (
        <FilterMenu
          label={t("library.anyBrand")}
          chosen={search.brand}
          describe={(name) => t("library.brand", { name })}
          options={brands}
          onChange={(id) => onChange({ brand: id, product: undefined })}
        />
      )}
      <FilterMenu
        label={t("library.anyProduct")}
        chosen={search.product}
        describe={(name) => t("library.product", { name })}
        options={products}
        onChange={(product) => onChange({ product })}
      />
      <FilterMenu
        label={t("library.anyConcept")}
        chosen={search.concept}
        describe={(name) => t("library.concept", { name })}
        options={(concepts.data?.items ?? []).map(({ id, name }) => ({ id, name: conceptName(name) }))}
        onChange={(concept) => onChange({ concept })}
      />
      <FilterMenu
        label={t("library.anyCategory")}
        chosen={search.category}
        options={named(ConceptCategory.options, (value) => t(`names.category.${value}`))}
        onChange={(category) => onChange({ category })}
      />
      <FilterMenu
        label={t("library.anyRatio")}
        chosen={search.ratio}
        options={named(RATIOS, (value) => t(`names.ratio.${value}`))}
        onChange={(ratio) => onChange({ ratio })}
      />
      <FilterMenu
        label={t("library.anyChecks")}
        chosen={search.checks}
        options={named(CheckState.options, (value) => t(`library.checkState.${value}`))}
        onChange={(checks) => onChange({ checks })}
      />
      <TagFilter search={search} onChange={onChange} />
      {models.length > 0 ? (
        <FilterMenu
          label={t("library.anyModel")}
          chosen={search.model}
          describe={(name) => t("library.model", { name })}
          options={models}
          onChange={(model) => onChange({ model })}
        />
      ) : null}
      {search.trash ? null : (
        <FilterMenu
          label={t("library.anyStatus")}
          chosen={search.status}
          options={named(["failed"] as const, () => t("library.statusFailed"))}
          onChange={(status) => onChange({ status })}
        />
      )}
    </>
  );
}

function SortMenu({ search, onChange }: PartProps) {
  const { t } = useTranslation();
  const sort = search.sort ?? "newest";
  if (search.trash || search.like) {
    return null;
  }
  return (
    <div className="shrink-0 py-[3px] max-md:ml-auto">
      <Menu
        align="end"
        label={t("library.sort")}
        trigger={
          <button
            type="button"
            aria-label={t("library.sortedBy", { sort: t(`library.sorts.${sort}`) })}
            className="flex min-h-7 items-center gap-1.5 rounded-control px-2 hover:bg-hover pointer-coarse:min-h-10"
          >
            <ArrowDownUp className="size-3.5 text-ink3" />
            {t(`library.sorts.${sort}`)}
            <ChevronDown className="size-3 text-ink3" />
          </button>
        }
      >
        {LibrarySort.options.map((value) => (
          <MenuItem
            key={value}
            chosen={value === sort}
            onSelect={() => onChange({ sort: value === "newest" ? undefined : value })}
          >
            {t(`library.sorts.${value}`)}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}
