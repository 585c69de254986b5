import { cx, Skeleton } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { BrandSign } from "../../components/brand-sign.tsx";
import { ALL_BRANDS } from "../../components/use-scoped-brand.ts";
import { trpc } from "../../lib/trpc.ts";

const rowClass =
  "flex min-h-8 items-center gap-2.5 rounded-control px-2 py-1 hover:bg-hover data-[status=active]:bg-press";

/** All brands, and the products of the one that is open. */
export function BrandsSidebar({ brandId }: { brandId: string | null }) {
  const { t } = useTranslation();
  const brands = trpc.brand.list.useQuery(ALL_BRANDS);
  const open = brands.data?.items.find((brand) => brand.id === brandId);
  return (
    <aside className="w-[236px] shrink-0 border-r border-line bg-surface p-3 max-lg:hidden">
      <div className="sticky top-[calc(var(--bar)+12px)]">
        <SidebarTitle label={t("nav.brands")} addLabel={t("brand.add")} to="/brands/new" params={{}} />
        {brands.isPending ? <Skeleton className="h-32" /> : null}
        <ul>
          {brands.data?.items.map((brand) => (
            <li key={brand.id}>
              <Link
                to="/brands/$brandId"
                params={{ brandId: brand.id }}
                activeOptions={{ exact: true }}
                className={cx(rowClass, "min-h-11")}
              >
                <BrandSign brand={brand} size={32} />
                <span className="min-w-0">
                  <span className="block truncate font-label">{brand.name}</span>
                  <span className="block text-note text-ink3">
                    {t("brand.products", { count: brand.productCount })}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
        {open ? <ProductList brandId={open.id} brandName={open.name} /> : null}
      </div>
    </aside>
  );
}

function ProductList({ brandId, brandName }: { brandId: string; brandName: string }) {
  const { t } = useTranslation();
  const products = trpc.product.list.useQuery({ brandId, limit: 100 });
  return (
    <div className="mt-5">
      <SidebarTitle
        label={t("brand.productsOf", { brand: brandName })}
        addLabel={t("brand.addProduct")}
        to="/brands/$brandId/products/new"
        params={{ brandId }}
      />
      <ul>
        {products.data?.items.map((product) => (
          <li key={product.id}>
            <Link
              to="/brands/$brandId/products/$productId"
              params={{ brandId, productId: product.id }}
              className={cx(
                rowClass,
                "data-[status=active]:bg-surface data-[status=active]:shadow-[inset_0_0_0_1.5px_var(--ac)]",
              )}
            >
              <span className="truncate">{product.name}</span>
            </Link>
          </li>
        ))}
      </ul>
      {products.data?.items.length === 0 ? (
        <p className="px-2 text-note text-ink3">{t("brand.noProducts")}</p>
      ) : null}
    </div>
  );
}

type SidebarTitleProps = {
  label: string;
  addLabel: string;
} & (
  | { to: "/brands/new"; params: Record<string, never> }
  | { to: "/brands/$brandId/products/new"; params: { brandId: string } }
);

function SidebarTitle({ label, addLabel, ...link }: SidebarTitleProps) {
  return (
    <div className="mb-1 flex items-center justify-between pl-2 text-note text-ink3">
      <span className="truncate">{label}</span>
      <Link
        {...link}
        aria-label={addLabel}
        className="grid size-7 place-items-center rounded-control hover:bg-hover hover:text-ink"
      >
        <Plus className="size-3.5" />
      </Link>
    </div>
  );
}
