import type { Concept, Product, Ratio } from "@static-engine/contracts";
import { Button, buttonClass, cx, Tooltip } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { CircleDashed, Zap } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ConceptPicture } from "../../components/concept-picture.tsx";
import { useCreateCost } from "../../components/use-create-cost.ts";
import { useFieldNames } from "../../components/use-field-names.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { useFormat } from "../../lib/format.ts";

type ConceptCardProps = {
  concept: Concept;
  ratio: Ratio;
  product: Product | null;
  eager: boolean;
  onAdd: () => void;
};

/** A concept on the product: use it for its price, or add what it lacks. */
export function ConceptCard({ concept, ratio, product, eager, onAdd }: ConceptCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const fieldNames = useFieldNames();
  const cost = useCreateCost();
  const isReady = concept.missing.length === 0;
  const missing = format.list(fieldNames(concept.missing));
  const productSearch = product ? { product: product.id } : {};
  return (
    <li className="group min-w-0">
      <div className="relative rounded-pic">
        <ConceptPicture
          concept={concept}
          ratio={ratio}
          muted={!isReady}
          eager={eager}
          cover={product ? null : concept.imageUrl}
        />
        {isReady && product ? (
          <Link
            to="/create"
            search={{ ...productSearch, concept: concept.id }}
            aria-label={`${conceptName(concept.name)}: ${t("concept.use", { count: cost })}`}
            className="absolute inset-0 rounded-pic hover:shadow-[0_0_0_2px_var(--ac)] focus-visible:shadow-[0_0_0_2px_var(--ac)]"
          >
            <span
              className={buttonClass(
                "accent",
                "m",
                "absolute inset-x-2.5 bottom-2.5 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:hidden",
              )}
            >
              {t("concept.use", { count: cost })}
            </span>
          </Link>
        ) : null}
        {isReady || !product ? null : (
          <div className="absolute inset-x-2.5 bottom-2.5 flex items-center gap-2 rounded-control bg-raised py-1 pr-1 pl-2.5 shadow-2">
            <CircleDashed className="shrink-0 text-wa max-md:hidden" />
            <span className="line-clamp-2 min-w-0 flex-1 text-note">
              {t("concept.missing", { fields: missing })}
            </span>
            <Button
              tone="ink"
              size="s"
              aria-label={t("concept.addField", { fields: missing, name: conceptName(concept.name) })}
              onClick={onAdd}
            >
              {t("common.add")}
            </Button>
          </div>
        )}
      </div>
      <div className="mt-2 flex items-center gap-2">
        <h2 className={cx("truncate font-label", !isReady && "text-ink2")}>{conceptName(concept.name)}</h2>
        {concept.needsScene ? null : (
          <Tooltip label={t("concept.instant")}>
            <Zap className="ml-auto size-3.5 text-ink3" aria-label={t("concept.instant")} />
          </Tooltip>
        )}
      </div>
      <p className="truncate text-note text-ink3">
        {t(`names.category.${concept.category}`)},{" "}
        {concept.needsScene ? t("concept.painted") : t("concept.typeOnly")}
      </p>
    </li>
  );
}
