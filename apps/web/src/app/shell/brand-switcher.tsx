import { cx, Menu, MenuItem, MenuSeparator } from "@static-engine/ui";
import { useNavigate } from "@tanstack/react-router";
import { ChevronsUpDown, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { BrandSign } from "../../components/brand-sign.tsx";
import { useScopedBrand } from "../../components/use-scoped-brand.ts";
import { brandScope } from "../../lib/brand-scope.ts";

/** Narrows every page to one brand; "All brands" is one of the choices. */
export function BrandSwitcher() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { brand, brands } = useScopedBrand();
  const name = brand?.name ?? t("nav.allBrands");
  return (
    <Menu
      className="w-64"
      trigger={
        <button
          type="button"
          aria-label={t("nav.switchBrand", { brand: name })}
          className="flex h-9 min-w-0 shrink items-center gap-2 rounded-control px-1.5 font-label hover:bg-hover"
        >
          {brand ? <BrandSign brand={brand} size={24} /> : <BrandDots brands={brands} />}
          <span className="max-w-40 truncate">{name}</span>
          <ChevronsUpDown className="size-3.5 text-ink3" />
        </button>
      }
    >
      <MenuItem chosen={!brand} icon={<BrandDots brands={brands} />} onSelect={() => brandScope.set("")}>
        {t("nav.allBrands")}
      </MenuItem>
      <MenuSeparator />
      {brands.map((item) => (
        <MenuItem
          key={item.id}
          chosen={item.id === brand?.id}
          icon={<BrandSign brand={item} size={24} />}
          onSelect={() => brandScope.set(item.id)}
        >
          {item.name}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={<Plus />} onSelect={() => navigate({ to: "/brands/new" })}>
        {t("nav.newBrand")}
      </MenuItem>
    </Menu>
  );
}

function BrandDots({ brands }: { brands: readonly { id: string; primaryColor: string | null }[] }) {
  const shown = brands.slice(0, 4);
  if (shown.length === 0) {
    return null;
  }
  return (
    <span
      aria-hidden="true"
      className={cx("grid size-6 shrink-0 gap-0.5", shown.length > 1 && "grid-cols-2")}
    >
      {shown.map((brand) => (
        <span
          key={brand.id}
          className="rounded-pic bg-line2"
          style={{ background: brand.primaryColor ?? undefined }}
        />
      ))}
    </span>
  );
}
