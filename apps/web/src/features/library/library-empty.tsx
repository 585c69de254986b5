import { buttonClass, Keys } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ConceptPicture } from "../../components/concept-picture.tsx";
import { useCreateCost } from "../../components/use-create-cost.ts";
import { useChosenProduct } from "../../components/use-scoped-products.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { trpc } from "../../lib/trpc.ts";

/** An empty library: the quickest ways to fill it, beside the three frames that wait for pictures. */
export function LibraryEmpty() {
  const { t } = useTranslation();
  const { product } = useChosenProduct(undefined);
  const cost = useCreateCost();
  const member = trpc.member.me.useQuery();
  const recommended = trpc.concept.recommended.useQuery(
    { productId: product?.id ?? "", limit: 1 },
    { enabled: product !== null },
  );
  const concept = recommended.data?.items[0] ?? null;
  return (
    <div className="mx-auto grid max-w-[900px] items-center gap-16 py-16 lg:grid-cols-[400px_1fr]">
      <div>
        <h2 className="text-title max-md:text-title-s">{t("library.emptyTitle")}</h2>
        <p className="mt-1 mb-5 text-reading text-ink2">{t("library.emptyText")}</p>
        <ul className="border-b border-line">
          {product && concept ? (
            <NextStep
              title={t("library.emptyMake", { product: product.name })}
              text={t("library.emptyMakeText", {
                concept: conceptName(concept.name),
                cost,
                credits: member.data?.credits.available ?? 0,
              })}
              action={
                <Link
                  to="/create"
                  search={{ product: product.id, concept: concept.id }}
                  className={buttonClass("ink")}
                >
                  {t("library.emptyMakeAction")}
                  <Keys keys={["C"]} tone="on-fill" />
                </Link>
              }
            />
          ) : null}
          {product ? null : (
            <NextStep
              title={t("library.emptyBrand")}
              text={t("library.emptyBrandText")}
              action={
                <Link to="/onboarding" className={buttonClass("ink")}>
                  {t("brand.add")}
                </Link>
              }
            />
          )}
          <NextStep
            title={t("library.emptyConcepts")}
            text={t("library.emptyConceptsText")}
            action={
              <Link to="/concepts" className={buttonClass("outline")}>
                {t("library.emptyConceptsAction")}
              </Link>
            }
          />
        </ul>
      </div>
      <div aria-hidden="true" className="relative mx-auto hidden h-[420px] w-[420px] lg:block">
        <span className="absolute top-0 left-0 h-full w-[236px] shadow-[inset_0_0_0_1px_var(--line2)]" />
        <span className="absolute bottom-0 left-0 h-[236px] w-full shadow-[inset_0_0_0_1px_var(--line2)]" />
        <span className="absolute bottom-0 left-0 size-[236px]">
          {concept ? <ConceptPicture concept={concept} ratio="1:1" /> : null}
        </span>
      </div>
    </div>
  );
}

function NextStep({ title, text, action }: { title: string; text: string; action: ReactNode }) {
  return (
    <li className="flex items-center justify-between gap-6 border-t border-line py-4">
      <div>
        <h3 className="font-label">{title}</h3>
        <p className="text-ink2">{text}</p>
      </div>
      {action}
    </li>
  );
}
