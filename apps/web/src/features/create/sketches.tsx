import type { Concept, Product } from "@static-engine/contracts";
import { Skeleton } from "@static-engine/ui";
import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ConceptPicture } from "../../components/concept-picture.tsx";
import { useScopedBrand } from "../../components/use-scoped-brand.ts";
import { formatPrice } from "../../lib/price.ts";

type SketchesProps = { concept: Concept | null; product: Product };

/** The three shapes at their true proportions to each other, and the facts that will be used. */
export function Sketches({ concept, product }: SketchesProps) {
  const { t } = useTranslation();
  return (
    <div className="mx-auto flex h-full max-w-[680px] flex-col">
      <p className="mb-5 text-ink2 max-lg:hidden">{t("create.sketch")}</p>
      {concept ? (
        <div className="m-auto grid w-full grid-cols-[64fr_36fr] items-start gap-3.5 max-md:gap-2">
          <ConceptPicture concept={concept} ratio="1:1" eager muted={concept.missing.length > 0} />
          <ConceptPicture concept={concept} ratio="9:16" eager muted={concept.missing.length > 0} />
          <ConceptPicture concept={concept} ratio="16:9" eager muted={concept.missing.length > 0} />
          <WillUse product={product} />
        </div>
      ) : (
        <Skeleton className="aspect-square" />
      )}
    </div>
  );
}

function WillUse({ product }: { product: Product }) {
  const { t } = useTranslation();
  const { brands } = useScopedBrand();
  const brand = brands.find((candidate) => candidate.id === product.brandId);
  const price = formatPrice(product.priceText, product.currency);
  const facts = [
    product.ingredientsFeatures.length > 0
      ? {
          text: t("create.features", { count: product.ingredientsFeatures.length }),
          from: t("create.fromProduct"),
        }
      : { text: t("create.points", { count: product.usps.length }), from: t("create.fromProduct") },
    price ? { text: price, from: t("create.fromPrice") } : null,
    product.offerCode || product.offerText
      ? { text: product.offerCode ?? product.offerText ?? "", from: t("create.fromOffer") }
      : null,
    product.quotes.length > 0
      ? { text: t("create.reviewsCount", { count: product.quotes.length }), from: t("create.fromReviews") }
      : null,
    ...(brand?.forbiddenWords
      .slice(0, 1)
      .map((word) => ({ text: t("create.never", { word }), from: t("create.fromBrand") })) ?? []),
  ];
  return (
    <div className="min-w-0 pt-1">
      <h2 className="mb-1.5 font-label">{t("create.willUse")}</h2>
      <ul className="grid gap-1.5">
        {facts.map((fact) =>
          fact ? (
            <li key={fact.from + fact.text} className="flex flex-wrap items-baseline gap-x-1.5 text-note">
              <Check className="size-3 self-center text-ok" />
              <span className="min-w-0 flex-1 truncate">{fact.text}</span>
              <span className="text-ink3 max-md:hidden">{fact.from}</span>
            </li>
          ) : null,
        )}
      </ul>
    </div>
  );
}
