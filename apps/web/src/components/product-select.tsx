import type { Product } from "@static-engine/contracts";
import { Combobox } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { ProductPicture } from "./product-picture.tsx";
import { useScopedProducts } from "./use-scoped-products.ts";

type ProductSelectProps = { value: string | null; onChange: (product: Product) => void; className?: string };

/** One of the products of the brand in view, with its picture. */
export function ProductSelect({ value, onChange, className }: ProductSelectProps) {
  const { t } = useTranslation();
  const { products } = useScopedProducts();
  return (
    <Combobox
      {...(className ? { className } : {})}
      value={value}
      onChange={(id) => {
        const product = products.find((candidate) => candidate.id === id);
        if (product) {
          onChange(product);
        }
      }}
      label={t("create.product")}
      placeholder={t("create.chooseProduct")}
      searchLabel={t("common.search")}
      emptyLabel={t("common.noMatch")}
      options={products.map((product) => ({
        value: product.id,
        label: product.name,
        start: <ProductPicture product={product} className="size-6 shrink-0 rounded-s" />,
      }))}
    />
  );
}
