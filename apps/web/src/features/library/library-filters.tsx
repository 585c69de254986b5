import { Button, Chip, Drawer, Input, Keys, Menu, MenuItem } from "@static-engine/ui";
import { ChevronDown, Folder, Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useScopedProducts } from "../../components/use-scoped-products.ts";
import { useShortcuts } from "../../lib/keyboard.ts";
import { trpc } from "../../lib/trpc.ts";
import { FolderList } from "./folder-list.tsx";
import type { LibrarySearch } from "./library-search.ts";

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
  const { products } = useScopedProducts();
  const concepts = trpc.concept.list.useQuery({ limit: 100 });
  // A choice of place closes the drawer that it was made in.
  useEffect(() => setFoldersOpen(false), [search]);
  useShortcuts({ "/": () => input.current?.focus() });
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <div className="w-[300px] max-md:w-full">
        <Input
          ref={input}
          type="search"
          aria-label={t("library.search")}
          placeholder={t("library.search")}
          value={search.q ?? ""}
          onChange={(event) => onChange({ q: event.target.value || undefined })}
          start={<Search className="size-3.5" />}
          end={<Keys keys={["/"]} />}
        />
      </div>
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
        options={concepts.data?.items ?? []}
        onChange={(concept) => onChange({ concept })}
      />
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

type FilterMenuProps = {
  label: string;
  chosen: string | undefined;
  describe: (name: string) => string;
  options: readonly { id: string; name: string }[];
  onChange: (id: string | undefined) => void;
};

function FilterMenu({ label, chosen, describe, options, onChange }: FilterMenuProps) {
  const option = options.find((candidate) => candidate.id === chosen);
  if (option) {
    return (
      <Chip on onClick={() => onChange(undefined)}>
        {describe(option.name)}
      </Chip>
    );
  }
  return (
    <Menu
      trigger={
        <Chip>
          {label}
          <ChevronDown className="size-3 text-ink3" />
        </Chip>
      }
    >
      {options.map((item) => (
        <MenuItem key={item.id} onSelect={() => onChange(item.id)}>
          {item.name}
        </MenuItem>
      ))}
    </Menu>
  );
}
