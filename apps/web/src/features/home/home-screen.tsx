import { buttonClass, EmptyState, Skeleton } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useScopedBrand } from "../../components/use-scoped-brand.ts";
import { useChosenProduct } from "../../components/use-scoped-products.ts";
import { useTitle } from "../../lib/use-title.ts";
import { HomeSide } from "./home-side.tsx";
import { NextSix } from "./next-six.tsx";
import { RecentWall } from "./recent-wall.tsx";

/** The next run in one click; what waits at the right; what was made below. */
export function HomeScreen() {
  const { t } = useTranslation();
  const { brands, isPending: isFindingBrands } = useScopedBrand();
  const [productId, setProductId] = useState<string>();
  const { product, isPending } = useChosenProduct(productId);
  useTitle(t("nav.home"));
  if (!isPending && !isFindingBrands && !product) {
    const [brand] = brands;
    return (
      <main className="grid flex-1 place-items-center">
        <EmptyState
          level={1}
          title={t("home.startTitle")}
          actions={
            brand ? (
              <Link
                to="/brands/$brandId/products/new"
                params={{ brandId: brand.id }}
                className={buttonClass("ink", "l")}
              >
                {t("brand.addProduct")}
              </Link>
            ) : (
              <Link to="/onboarding" className={buttonClass("ink", "l")}>
                {t("home.start")}
              </Link>
            )
          }
        >
          {t("home.startText")}
        </EmptyState>
      </main>
    );
  }
  return (
    <div className="flex flex-1 max-lg:flex-col">
      <main className="min-w-0 flex-1 page-gutter py-6 max-md:py-4">
        {product ? (
          <NextSix product={product} onProduct={(next) => setProductId(next.id)} />
        ) : (
          <Skeleton className="h-64" />
        )}
        <RecentWall />
      </main>
      <HomeSide />
    </div>
  );
}
