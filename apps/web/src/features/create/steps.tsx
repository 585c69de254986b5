import type { Concept, Product } from "@static-engine/contracts";
import { Button, buttonClass, cx, Skeleton } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConceptPicture } from "../../components/concept-picture.tsx";
import { ProductPicture } from "../../components/product-picture.tsx";
import { ProductSelect } from "../../components/product-select.tsx";
import { useScopedBrand } from "../../components/use-scoped-brand.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { formatPrice } from "../../lib/price.ts";
import { Step } from "./step.tsx";

type ProductStepProps = { product: Product; onChange: (product: Product) => void };

export function ProductStep({ product, onChange }: ProductStepProps) {
  const { t } = useTranslation();
  const { brands } = useScopedBrand();
  const [isChoosing, setChoosing] = useState(false);
  const brand = brands.find((candidate) => candidate.id === product.brandId);
  const facts = [
    brand?.name,
    formatPrice(product.priceText, product.currency),
    product.offerCode ?? product.offerText,
  ];
  return (
    <Step
      number={1}
      done
      title={t("create.product")}
      aside={
        isChoosing ? null : (
          <Button tone="ghost" size="s" onClick={() => setChoosing(true)}>
            {t("create.change")}
          </Button>
        )
      }
    >
      <div className="flex items-center gap-3">
        <ProductPicture product={product} className="h-[54px] w-11 shrink-0 p-1" />
        {isChoosing ? (
          <ProductSelect
            value={product.id}
            onChange={(next) => {
              setChoosing(false);
              onChange(next);
            }}
          />
        ) : (
          <div className="min-w-0">
            <p className="truncate text-reading font-label">{product.name}</p>
            <p className="truncate text-ink2">{facts.filter(Boolean).join(", ")}</p>
          </div>
        )}
      </div>
    </Step>
  );
}

type ConceptStepProps = {
  concepts: readonly Concept[];
  chosen: Concept | null;
  isPending: boolean;
  product: Product;
  onChoose: (id: string) => void;
};

export function ConceptStep({ concepts, chosen, isPending, product, onChoose }: ConceptStepProps) {
  const { t } = useTranslation();
  return (
    <Step
      number={2}
      done={chosen !== null}
      title={chosen ? conceptName(chosen.name) : t("create.concept")}
      aside={
        <Link to="/concepts" search={{ product: product.id }} className={buttonClass("ghost", "s")}>
          {t("create.pickConcept")}
        </Link>
      }
    >
      {isPending ? <Skeleton className="h-28" /> : null}
      {!isPending && concepts.length === 0 ? (
        <p className="text-ink2">
          {t("create.noneReady")}{" "}
          <Link to="/concepts" search={{ product: product.id, all: true }} className="text-ac">
            {t("create.seeAll")}
          </Link>
        </p>
      ) : null}
      <div
        role="radiogroup"
        aria-label={t("create.concept")}
        className="-mx-1 flex gap-2 overflow-x-auto p-1 [scrollbar-width:thin]"
      >
        {concepts.map((concept) => {
          const isChosen = concept.id === chosen?.id;
          return (
            <label key={concept.id} className="relative w-[104px] shrink-0 md:w-[98px]">
              <input
                type="radio"
                name="concept"
                className="peer sr-only"
                checked={isChosen}
                onChange={() => onChoose(concept.id)}
              />
              <ConceptPicture
                concept={concept}
                ratio="1:1"
                eager
                muted={concept.missing.length > 0}
                className="peer-checked:outline-2 peer-checked:outline-offset-2 peer-checked:outline-ac peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-ac"
              />
              <span className={cx("mt-1.5 block truncate text-note", isChosen ? "font-label" : "text-ink2")}>
                {conceptName(concept.name)}
              </span>
            </label>
          );
        })}
      </div>
    </Step>
  );
}
