import type { Concept } from "@static-engine/contracts";
import { Button, buttonClass, EmptyState, Skeleton } from "@static-engine/ui";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../components/load-error.tsx";
import { useChosenProduct } from "../../components/use-scoped-products.ts";
import { trpc } from "../../lib/trpc.ts";
import { useDebounced } from "../../lib/use-debounced.ts";
import { useTitle } from "../../lib/use-title.ts";
import { ConceptCard } from "./concept-card.tsx";
import { ConceptFilters } from "./concept-filters.tsx";
import type { ConceptSearch } from "./concept-search.ts";
import { MissingDrawer } from "./missing-drawer.tsx";

/** Every idea, seen on one's own product: ready ones first, the others say what they lack. */
export function ConceptsScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/member/concepts" });
  const navigate = useNavigate({ from: "/concepts" });
  const { product, isPending: isFindingProduct } = useChosenProduct(search.product);
  useTitle(t("concept.title"));

  const text = useDebounced(search.q ?? "", 150);
  const concepts = trpc.concept.list.useQuery(
    { limit: 100, ...(product ? { productId: product.id } : {}), ...(text ? { search: text } : {}) },
    { enabled: !isFindingProduct, placeholderData: (before) => before },
  );
  const found = concepts.data?.items ?? [];
  const ready = found.filter((concept) => concept.missing.length === 0);
  const matches = (concept: Concept) =>
    (!search.category || concept.category === search.category) &&
    (!search.tag || concept.tags.includes(search.tag)) &&
    (!search.instant || !concept.needsScene);
  const shown = [
    ...ready,
    ...(search.all ? found.filter((concept) => concept.missing.length > 0) : []),
  ].filter(matches);

  const [asking, setAsking] = useState<string | null>(null);
  const asked = found.find((concept) => concept.id === asking);

  function change(next: Partial<ConceptSearch>) {
    navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  }

  return (
    <main className="page-gutter mx-auto w-full max-w-[1760px] py-5">
      <ConceptFilters
        search={search}
        product={product}
        readyCount={ready.length}
        total={found.length}
        onChange={change}
      />
      {concepts.error ? <LoadError error={concepts.error} onRetry={() => concepts.refetch()} /> : null}
      {!concepts.data ? <ConceptSkeletons /> : null}
      {concepts.data && shown.length === 0 ? (
        <EmptyState
          title={
            ready.length === 0 && product && !search.all && found.length > 0
              ? t("concept.noneReady", { product: product.name })
              : t("concept.nothing")
          }
          actions={
            ready.length === 0 && !search.all && found.length > 0 ? (
              <Button tone="ink" onClick={() => change({ all: true })}>
                {t("concept.showAll", { count: found.length })}
              </Button>
            ) : (
              <Button tone="ink" onClick={() => navigate({ search: product ? { product: product.id } : {} })}>
                {t("concept.clear")}
              </Button>
            )
          }
        >
          {ready.length === 0 && !search.all && found.length > 0
            ? t("concept.noneReadyText")
            : t("concept.nothingText", { hidden: found.length - shown.length, total: found.length })}
        </EmptyState>
      ) : null}
      <ul className="grid grid-cols-2 gap-x-3 gap-y-6 md:grid-cols-3 md:gap-x-[18px] lg:grid-cols-4 xl:grid-cols-5">
        {shown.map((concept, index) => (
          <ConceptCard
            key={concept.id}
            concept={concept}
            ratio={search.ratio ?? "1:1"}
            product={product}
            eager={index < 10}
            onAdd={() => setAsking(concept.id)}
          />
        ))}
      </ul>
      {asked && product ? (
        <MissingDrawer key={asked.id} concept={asked} product={product} onClose={() => setAsking(null)} />
      ) : null}
      {product || isFindingProduct ? null : (
        <div className="mt-8 flex flex-wrap items-center justify-between gap-3 border-t border-line pt-5">
          <div>
            <h2 className="text-section">{t("concept.needProduct")}</h2>
            <p className="text-ink2">{t("concept.needProductText")}</p>
          </div>
          <Link to="/brands" className={buttonClass("ink")}>
            {t("brand.addProduct")}
          </Link>
        </div>
      )}
    </main>
  );
}

const PLACES = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

function ConceptSkeletons() {
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-6 md:grid-cols-3 md:gap-x-[18px] lg:grid-cols-4 xl:grid-cols-5">
      {PLACES.map((place) => (
        <div key={place}>
          <Skeleton className="aspect-square" />
          <Skeleton className="mt-2 h-4 w-2/3" />
        </div>
      ))}
    </div>
  );
}
