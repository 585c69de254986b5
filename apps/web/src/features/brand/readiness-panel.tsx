import type { ConceptField } from "@static-engine/contracts";
import { buttonClass, cx, Skeleton } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { ArrowRight, CircleDashed, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { conceptName } from "../../i18n/concept-name.ts";
import { trpc } from "../../lib/trpc.ts";
import type { ProductFormValues } from "./product-form-values.ts";
import type { BrandFacts } from "./readiness.ts";
import { readReadiness } from "./readiness.ts";

const SHOWN_PREVIEWS = 4;

type ReadinessPanelProps = {
  brand: BrandFacts;
  values: ProductFormValues;
  productId: string | null;
  /** The field somebody is in, so that the panel can show what it opens. */
  focused: ConceptField | null;
  onOpenField: (field: ConceptField) => void;
};

/** How much of the catalogue this product can use, live while somebody types. */
export function ReadinessPanel({ brand, values, productId, focused, onOpenField }: ReadinessPanelProps) {
  const { t } = useTranslation();
  const concepts = trpc.concept.list.useQuery({ limit: 100, ...(productId ? { productId } : {}) });
  if (!concepts.data) {
    return <Skeleton className="h-40" />;
  }
  const { total, ready, openers } = readReadiness(concepts.data.items, brand, values);
  const current = openers.find((opener) => opener.field === focused) ?? openers[0];
  const wouldOpen = current?.opens.length ?? 0;
  const shown = current?.opens.slice(0, SHOWN_PREVIEWS) ?? ready.slice(0, SHOWN_PREVIEWS);
  return (
    <div className="flex h-full flex-col gap-4">
      <div>
        <p className="flex items-baseline gap-2">
          <span className="text-title">{ready.length}</span>
          <span className="text-panel font-normal text-ink2">{t("product.readyOf", { total })}</span>
          <span className="text-ink2">{t("product.conceptsReady")}</span>
        </p>
        <ReadyCells ready={ready.length} opening={wouldOpen} total={total} />
      </div>
      {current ? (
        <p className="text-ink2">
          {t("product.opensThese", { field: capitalize(t(`names.field.${current.field}`)) })}
        </p>
      ) : (
        <p className="text-ink2">{t("product.allReady")}</p>
      )}
      <ul className="grid grid-cols-2 gap-2.5">
        {shown.map((concept) => {
          const preview = concept.previews.find((picture) => picture.ratio === "1:1");
          return (
            <li key={concept.id} className="min-w-0">
              {preview ? (
                <img
                  src={preview.url}
                  width={preview.width}
                  height={preview.height}
                  alt=""
                  className={cx("h-auto w-full rounded-pic", current && "opacity-60 grayscale")}
                />
              ) : null}
              <span className="mt-1.5 block truncate font-label">{conceptName(concept.name)}</span>
            </li>
          );
        })}
      </ul>
      {openers.length > 0 ? (
        <div>
          <h2 className="mb-1.5 font-label">{t("product.notFilled")}</h2>
          <ul className="grid gap-1.5">
            {openers.map(({ field, opens }) => (
              <li key={field}>
                <button
                  type="button"
                  onClick={() => onOpenField(field)}
                  className="flex min-h-8 w-full items-center gap-2 rounded-control px-2.5 py-1 text-left shadow-[inset_0_0_0_1px_var(--line2)] hover:bg-hover"
                >
                  <CircleDashed className="text-ink3" />
                  <span className="min-w-0">
                    <span className="font-label">{capitalize(t(`names.field.${field}`))}</span>{" "}
                    <span className="text-ink2">{t("product.opens", { count: opens.length })}</span>
                  </span>
                  <Plus className="ml-auto text-ink3" />
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {productId ? (
        <Link
          to="/create"
          search={{ product: productId }}
          className={buttonClass("outline", "l", "mt-auto w-full")}
        >
          <ArrowRight />
          {t("product.makeAds")}
        </Link>
      ) : null}
    </div>
  );
}

function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function ReadyCells({ ready, opening, total }: { ready: number; opening: number; total: number }) {
  const { t } = useTranslation();
  const cells = Array.from({ length: total }, (_, index) => index);
  return (
    <div
      role="img"
      aria-label={t("product.readyLabel", { ready, total })}
      className="mt-1.5 grid auto-cols-fr grid-cols-[repeat(16,minmax(0,1fr))] gap-0.5"
    >
      {cells.map((cell) => (
        <span
          key={cell}
          className={cx(
            "h-2",
            cell < ready
              ? "bg-ink"
              : cell < ready + opening
                ? "bg-surface shadow-[inset_0_0_0_1.5px_var(--wa)]"
                : "bg-line2",
          )}
        />
      ))}
    </div>
  );
}
