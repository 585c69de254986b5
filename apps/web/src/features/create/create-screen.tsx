import { buttonClass, EmptyState, Skeleton } from "@static-engine/ui";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePainting } from "../../components/painting-choice.ts";
import { useChosenProduct } from "../../components/use-scoped-products.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTitle } from "../../lib/use-title.ts";
import { CreateFooter } from "./create-footer.tsx";
import { DirectionStep } from "./direction-step.tsx";
import { Sketches } from "./sketches.tsx";
import { ConceptStep, ProductStep } from "./steps.tsx";
import { useGenerate } from "./use-generate.ts";
import { useRunLanguage } from "./use-run-language.ts";

const SHOWN_CONCEPTS = 10;

/** Product, concept, direction on one page; the sketches beside them; the price below, before the press. */
export function CreateScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/member/create" });
  const navigate = useNavigate({ from: "/create" });
  const { product, isPending } = useChosenProduct(search.product);
  const [language, setLanguage] = useRunLanguage(product);
  const [notes, setNotes] = useState(search.notes ?? "");
  useTitle(t("create.title"));

  const recommended = trpc.concept.recommended.useQuery(
    { productId: product?.id ?? "", limit: SHOWN_CONCEPTS },
    { enabled: product !== null, placeholderData: (before) => before },
  );
  const named = trpc.concept.get.useQuery(
    { id: search.concept ?? "", ...(product ? { productId: product.id } : {}) },
    { enabled: Boolean(search.concept) && product !== null },
  );
  const offered = recommended.data?.items ?? [];
  const concept = named.data ?? (search.concept && named.isLoading ? null : (offered[0] ?? null));
  const choices =
    concept && !offered.some((item) => item.id === concept.id) ? [concept, ...offered] : offered;
  const painting = usePainting(concept, product);
  const generate = useGenerate({ product, concept, notes, language, painting });

  if (!isPending && !product) {
    return (
      <main className="grid flex-1 place-items-center">
        <EmptyState
          level={1}
          title={t("create.noProduct")}
          actions={
            <Link to="/onboarding" className={buttonClass("ink", "l")}>
              {t("brand.add")}
            </Link>
          }
        >
          {t("create.noProductText")}
        </EmptyState>
      </main>
    );
  }
  if (!product) {
    return <Skeleton className="m-8 h-96" />;
  }
  return (
    <main className="flex flex-1 max-lg:flex-col lg:h-[calc(100dvh-var(--bar))]">
      <div className="flex min-h-0 flex-col bg-surface lg:w-[44.4%] lg:min-w-[520px]">
        <div className="min-h-0 flex-1 overflow-y-auto px-4 py-5 max-md:pb-48 md:px-10">
          <h1 className="mb-4 text-title max-md:text-title-s">{t("create.title")}</h1>
          <ProductStep
            product={product}
            onChange={(next) => navigate({ search: { product: next.id }, replace: true })}
          />
          <ConceptStep
            concepts={choices}
            chosen={concept}
            isPending={recommended.isPending}
            product={product}
            onChoose={(id) =>
              navigate({
                search: (before) => ({ ...before, concept: id }),
                replace: true,
                resetScroll: false,
              })
            }
          />
          <div className="py-5 lg:hidden">
            <Sketches concept={concept} product={product} />
          </div>
          <DirectionStep
            notes={notes}
            onNotes={setNotes}
            language={language}
            onLanguage={setLanguage}
            painting={painting}
            onSubmit={generate.run}
          />
        </div>
        <CreateFooter generate={generate} concept={concept} product={product} />
      </div>
      <div className="min-w-0 flex-1 overflow-y-auto bg-stage px-10 py-6 max-lg:hidden">
        <Sketches concept={concept} product={product} />
      </div>
    </main>
  );
}
