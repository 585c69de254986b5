import type { Product } from "@static-engine/contracts";
import { buttonClass, EmptyState, Skeleton } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ConceptPicture } from "../../components/concept-picture.tsx";
import { ProductSelect } from "../../components/product-select.tsx";
import { useCreateCost } from "../../components/use-create-cost.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { trpc } from "../../lib/trpc.ts";

const OFFERED = 5;
const PLACES = ["a", "b", "c", "d", "e"];

/** Five concepts that are ready, drawn on the chosen product; each is one click from its run. */
export function NextSix({ product, onProduct }: { product: Product; onProduct: (product: Product) => void }) {
  const { t } = useTranslation();
  const cost = useCreateCost();
  const concepts = trpc.concept.recommended.useQuery(
    { productId: product.id, limit: OFFERED },
    { placeholderData: (before) => before },
  );
  return (
    <section aria-label={t("home.title")}>
      <div className="mb-3.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 className="text-title max-md:text-title-s">{t("home.title")}</h1>
        <div className="flex min-w-0 items-center gap-2.5">
          <span className="text-ink2">{t("home.for")}</span>
          <ProductSelect value={product.id} onChange={onProduct} className="w-56" />
        </div>
      </div>
      {concepts.data?.items.length === 0 ? (
        <EmptyState
          className="py-8"
          title={t("home.noReady", { product: product.name })}
          actions={
            <Link
              to="/brands/$brandId/products/$productId"
              params={{ brandId: product.brandId, productId: product.id }}
              className={buttonClass("ink")}
            >
              {t("home.complete")}
            </Link>
          }
        >
          {t("home.noReadyText")}
        </EmptyState>
      ) : null}
      <ul className="grid gap-3.5 max-md:-mx-4 max-md:snap-x max-md:auto-cols-[44%] max-md:grid-flow-col max-md:scroll-pl-4 max-md:overflow-x-auto max-md:px-4 md:grid-cols-5">
        {concepts.isPending
          ? PLACES.map((place) => <Skeleton key={place} className="aspect-square" />)
          : null}
        {concepts.data?.items.map((concept) => (
          <li key={concept.id} className="min-w-0 snap-start">
            <Link
              to="/create"
              search={{ product: product.id, concept: concept.id }}
              className="group block rounded-pic"
            >
              <ConceptPicture
                concept={concept}
                ratio="1:1"
                eager
                className="group-hover:outline-2 group-hover:outline-offset-2 group-hover:outline-ac"
              />
              <span className="mt-2 flex items-baseline justify-between gap-2">
                <span className="truncate font-label">{conceptName(concept.name)}</span>
                <span className="shrink-0 text-note text-ink2">{t("home.cost", { count: cost })}</span>
              </span>
              <span className="block truncate text-note text-ink2">
                {t(`names.category.${concept.category}`)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
