import { Field, FieldError, Input, Textarea } from "@static-engine/ui";
import { Star } from "lucide-react";
import type { UseFormReturn } from "react-hook-form";
import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { RowsField } from "../../components/rows-field.tsx";
import { emptyToNull, toNumber } from "../../lib/form-values.ts";
import { FormSection } from "./form-section.tsx";
import type { ProductFormOutput, ProductFormValues } from "./product-form-values.ts";

export type ProductFormApi = UseFormReturn<ProductFormValues, unknown, ProductFormOutput>;

const text = { setValueAs: emptyToNull };
const number = { setValueAs: toNumber };

export function ReviewsSection({ form }: { form: ProductFormApi }) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  return (
    <FormSection title={t("product.reviews")} id="field-quotes" aside={<Optional />}>
      <div className="grid grid-cols-2 gap-2.5">
        <Field anchor="field-starRating" label={t("product.stars")} error={errors.starRating?.message}>
          <Input
            inputMode="decimal"
            start={<Star className="size-3.5" />}
            {...form.register("starRating", number)}
          />
        </Field>
        <Field
          anchor="field-reviewCount"
          label={t("product.reviewCount")}
          error={errors.reviewCount?.message}
        >
          <Input inputMode="numeric" {...form.register("reviewCount", number)} />
        </Field>
      </div>
      <Controller
        control={form.control}
        name="quotes"
        render={({ field }) => (
          <RowsField
            value={field.value}
            onChange={field.onChange}
            most={10}
            empty={{ text: "", name: null, detail: null }}
            addLabel={t("product.addQuote")}
            row={(quote, change, index) => (
              <div className="grid gap-1.5">
                <Field label={t("product.quote")} hiddenLabel error={errors.quotes?.[index]?.text?.message}>
                  <Textarea
                    rows={2}
                    placeholder={t("product.quote")}
                    value={quote.text}
                    onChange={(event) => change({ ...quote, text: event.target.value })}
                  />
                </Field>
                <div className="grid grid-cols-2 gap-1.5">
                  <Field label={t("product.quoteName")} hiddenLabel>
                    <Input
                      placeholder={t("product.quoteName")}
                      value={quote.name ?? ""}
                      onChange={(event) => change({ ...quote, name: event.target.value || null })}
                    />
                  </Field>
                  <Field label={t("product.quoteDetail")} hiddenLabel>
                    <Input
                      placeholder={t("product.quoteDetail")}
                      value={quote.detail ?? ""}
                      onChange={(event) => change({ ...quote, detail: event.target.value || null })}
                    />
                  </Field>
                </div>
              </div>
            )}
          />
        )}
      />
      <p className="text-note text-ink3">{t("product.quotesHint")}</p>
    </FormSection>
  );
}

export function OfferSection({ form }: { form: ProductFormApi }) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  return (
    <FormSection title={t("product.offer")} id="field-offer" aside={<Optional />}>
      <div className="grid grid-cols-[2fr_1fr] gap-2.5">
        <Field
          anchor="field-offerText"
          label={t("product.offerText")}
          hint={t("product.offerTextHint")}
          error={errors.offerText?.message}
        >
          <Input {...form.register("offerText", text)} />
        </Field>
        <Field anchor="field-offerCode" label={t("product.offerCode")} error={errors.offerCode?.message}>
          <Input {...form.register("offerCode", text)} />
        </Field>
      </div>
      <Controller
        control={form.control}
        name="offerEndsAt"
        render={({ field }) => (
          <Field
            anchor="field-offerEndsAt"
            label={t("product.offerEnds")}
            hint={t("product.offerEndsHint")}
            error={errors.offerEndsAt?.message}
          >
            <Input
              type="datetime-local"
              value={toLocalInput(field.value)}
              onChange={(event) => field.onChange(fromLocalInput(event.target.value))}
              onBlur={field.onBlur}
            />
          </Field>
        )}
      />
    </FormSection>
  );
}

export function StatsSection({ form }: { form: ProductFormApi }) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  return (
    <FormSection title={t("product.stats")} id="field-stats" aside={<Optional />}>
      <Controller
        control={form.control}
        name="stats"
        render={({ field }) => (
          <RowsField
            value={field.value}
            onChange={field.onChange}
            most={6}
            empty={{ value: "", label: "", source: null }}
            addLabel={t("product.addStat")}
            row={(stat, change, index) => (
              <div className="grid grid-cols-[1fr_2fr_2fr] gap-1.5">
                {(["value", "label", "source"] as const).map((part) => (
                  <Field
                    key={part}
                    label={t(STAT_LABELS[part])}
                    hiddenLabel
                    error={errors.stats?.[index]?.[part]?.message}
                  >
                    <Input
                      placeholder={t(STAT_LABELS[part])}
                      value={stat[part] ?? ""}
                      onChange={(event) => change({ ...stat, [part]: event.target.value })}
                    />
                  </Field>
                ))}
              </div>
            )}
          />
        )}
      />
      <FieldNote error={errors.stats?.message}>{t("product.statsHint")}</FieldNote>
    </FormSection>
  );
}

const STAT_LABELS = {
  value: "product.statValue",
  label: "product.statLabel",
  source: "product.statSource",
} as const;

function Optional() {
  const { t } = useTranslation();
  return <span className="text-ink3">{t("common.optional")}</span>;
}

function FieldNote({ error, children }: { error: string | undefined; children: string }) {
  return error ? <FieldError>{error}</FieldError> : <p className="text-note text-ink3">{children}</p>;
}

/** An instant as the browser's date field wants it: local time, without a zone. */
function toLocalInput(iso: string | null): string {
  if (!iso) {
    return "";
  }
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function fromLocalInput(local: string): string | null {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
