import { Combobox, Select } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { useScopedBrand } from "../../components/use-scoped-brand.ts";

const MOST_IN_A_SELECT = 8;
const ALL = "all";

type BrandFilterProps = { brandId: string | null; onBrand: (brandId: string | null) => void };

/** All brands or one of them; nothing where there is no choice. */
export function BrandFilter({ brandId, onBrand }: BrandFilterProps) {
  const { t } = useTranslation();
  const { brands } = useScopedBrand();
  if (brands.length < 2) {
    return null;
  }
  const props = {
    label: t("usage.brand"),
    value: brandId ?? ALL,
    onChange: (value: string) => onBrand(value === ALL ? null : value),
    options: [
      { value: ALL, label: t("nav.allBrands") },
      ...brands.map(({ id, name }) => ({ value: String(id), label: name })),
    ],
  };
  return (
    <div className="w-40 max-md:w-full">
      {props.options.length > MOST_IN_A_SELECT ? (
        <Combobox
          {...props}
          placeholder={t("usage.brand")}
          searchLabel={t("common.search")}
          emptyLabel={t("common.noMatch")}
        />
      ) : (
        <Select {...props} />
      )}
    </div>
  );
}
