import type { Concept, Product } from "@static-engine/contracts";
import { SLOTS_PER_RUN } from "@static-engine/contracts";
import { Banner, Button, buttonClass, FieldError, HoldMeter, Keys } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFieldNames } from "../../components/use-field-names.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { readAppError } from "../../lib/errors.ts";
import { useFormat } from "../../lib/format.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import type { Generate } from "./use-generate.ts";

const HELD = Array.from({ length: SLOTS_PER_RUN }, () => "held" as const);

type CreateFooterProps = {
  generate: Generate;
  concept: Concept | null;
  product: Product;
};

/** The price, what is left after it, and the one accent button of the page. */
export function CreateFooter({ generate, concept, product }: CreateFooterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const fieldNames = useFieldNames();
  const { estimate } = generate;
  const cost = estimate?.cost ?? 0;
  const available = estimate?.available ?? 0;
  const isShort = (estimate?.short ?? 0) > 0 || readAppError(generate.error)?.code === "INSUFFICIENT_CREDITS";
  const missing = concept?.missing ?? [];
  return (
    <footer className="sticky bottom-0 z-10 grid gap-3 border-t border-line bg-surface px-4 py-3 max-md:fixed max-md:inset-x-0 max-md:bottom-[calc(60px+env(safe-area-inset-bottom))] md:px-10 md:py-4">
      {concept && missing.length > 0 ? (
        <Banner
          title={t("create.notReady", {
            name: conceptName(concept.name),
            fields: format.list(fieldNames(missing)),
          })}
          actions={
            <Link
              to="/brands/$brandId/products/$productId"
              params={{ brandId: product.brandId, productId: product.id }}
              hash={`field-${missing[0] ?? ""}`}
              className={buttonClass("outline", "s")}
            >
              {t("common.add")}
            </Link>
          }
        >
          {t("create.notReadyText")}
        </Banner>
      ) : null}
      {isShort ? (
        <Banner
          title={t("create.short", { available, cost })}
          actions={
            <Link to="/billing" className={buttonClass("outline", "s")}>
              {t("create.seeUsage")}
            </Link>
          }
        >
          {t("create.shortText")}
        </Banner>
      ) : null}
      {generate.error && !isShort ? <FieldError>{errorText(generate.error)}</FieldError> : null}
      <div className="flex items-center gap-x-6 gap-y-2.5 max-md:flex-col max-md:items-stretch">
        <div className="grid min-w-0 flex-1 gap-1.5 max-md:gap-1">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="text-panel whitespace-nowrap max-md:text-section">
              {t("create.held", { count: cost })}
            </span>
            <span className="text-ink2">
              {isShort ? null : t("create.nowAfter", { now: available, after: available - cost })}
            </span>
          </p>
          <HoldMeter cells={HELD} label={t("create.meter")} wide />
          <p className="text-note text-ink2 max-md:hidden">{t("create.promise")}</p>
        </div>
        <Button
          tone="accent"
          size="l"
          off={!generate.isReady || isShort}
          busy={generate.isPending}
          busyLabel={t("create.starting")}
          onClick={generate.run}
        >
          {t("create.go")}
          <Keys keys={["mod", "enter"]} tone="on-fill" />
        </Button>
      </div>
    </footer>
  );
}
