import { buttonClass, EmptyState, Skeleton } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { BrandSign } from "../../components/brand-sign.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { ALL_BRANDS } from "../../components/use-scoped-brand.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTitle } from "../../lib/use-title.ts";
import { BrandProducts } from "./brand-products.tsx";

/** Every brand with its products on one page: most members have a handful. */
export function BrandsScreen() {
  const { t } = useTranslation();
  const brands = trpc.brand.list.useQuery(ALL_BRANDS);
  useTitle(t("brand.title"));
  return (
    <main className="page-gutter mx-auto w-full max-w-[1760px] py-6">
      <header className="mb-6 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-title max-md:text-title-s">{t("brand.title")}</h1>
          <p className="mt-0.5 max-w-[64ch] text-reading text-ink2">{t("brand.listText")}</p>
        </div>
        <Link to="/brands/new" className={buttonClass("ink")}>
          <Plus />
          {t("brand.add")}
        </Link>
      </header>
      {brands.isPending ? <Skeleton className="h-72" /> : null}
      {brands.error ? <LoadError error={brands.error} onRetry={() => brands.refetch()} /> : null}
      {brands.data?.items.length === 0 ? (
        <EmptyState
          title={t("brand.emptyTitle")}
          actions={
            <Link to="/onboarding" className={buttonClass("ink")}>
              {t("brand.add")}
            </Link>
          }
        >
          {t("brand.emptyText")}
        </EmptyState>
      ) : null}
      {brands.data?.items.map((brand) => (
        <section key={brand.id} aria-label={brand.name} className="border-t border-line py-5">
          <Link
            to="/brands/$brandId"
            params={{ brandId: brand.id }}
            className="group mb-3 inline-flex items-center gap-3 rounded-s"
          >
            <BrandSign brand={brand} size={40} />
            <span>
              <h2 className="text-section group-hover:underline">{brand.name}</h2>
              <span className="block text-note text-ink3">{t(`names.industry.${brand.industry}`)}</span>
            </span>
            <span aria-hidden="true" className="ml-2 flex gap-1">
              {[brand.primaryColor, brand.secondaryColor, brand.accentColor, brand.backgroundColor].map(
                (color, index) =>
                  color ? (
                    <span
                      // The same colour may serve twice; its role is what tells them apart.
                      key={`${index}-${color}`}
                      className="size-4 rounded-pic shadow-[inset_0_0_0_1px_var(--line2)]"
                      style={{ background: color }}
                    />
                  ) : null,
              )}
            </span>
          </Link>
          <BrandProducts brandId={brand.id} />
        </section>
      ))}
    </main>
  );
}
