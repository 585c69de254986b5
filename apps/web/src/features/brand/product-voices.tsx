import { Field, FieldError, Input, Textarea } from "@static-engine/ui";
import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { RowsField } from "../../components/rows-field.tsx";
import { FormSection } from "./form-section.tsx";
import type { ProductFormApi } from "./product-facts.tsx";

const NO_FOUNDER = { name: "", role: null, letter: "" };
const NO_GUARANTEE = { text: "", days: null };
const NO_COMMENT = { text: "", handle: "", reply: null };
const NO_CHART = { points: [], unit: null, source: "" };

export function FounderSection({ form }: { form: ProductFormApi }) {
  const { t } = useTranslation();
  const errors = form.formState.errors.founder;
  return (
    <FormSection title={t("product.founder")} id="field-founder">
      <Controller
        control={form.control}
        name="founder"
        render={({ field }) => {
          const founder = field.value ?? NO_FOUNDER;
          return (
            <>
              <div className="grid grid-cols-2 gap-2.5">
                <Field label={t("product.founderName")} error={errors?.name?.message}>
                  <Input
                    value={founder.name}
                    onChange={(event) => field.onChange({ ...founder, name: event.target.value })}
                  />
                </Field>
                <Field label={t("product.founderRole")} error={errors?.role?.message}>
                  <Input
                    value={founder.role ?? ""}
                    onChange={(event) => field.onChange({ ...founder, role: event.target.value || null })}
                  />
                </Field>
              </div>
              <Field
                label={t("product.founderLetter")}
                hint={t("product.founderHint")}
                error={errors?.letter?.message}
              >
                <Textarea
                  rows={4}
                  value={founder.letter}
                  onChange={(event) => field.onChange({ ...founder, letter: event.target.value })}
                />
              </Field>
            </>
          );
        }}
      />
    </FormSection>
  );
}

export function GuaranteeSection({ form }: { form: ProductFormApi }) {
  const { t } = useTranslation();
  const errors = form.formState.errors.guarantee;
  return (
    <FormSection title={t("product.guarantee")} id="field-guarantee">
      <Controller
        control={form.control}
        name="guarantee"
        render={({ field }) => {
          const guarantee = field.value ?? NO_GUARANTEE;
          return (
            <div className="grid grid-cols-[3fr_1fr] gap-2.5">
              <Field label={t("product.guaranteeText")} error={errors?.text?.message}>
                <Input
                  value={guarantee.text}
                  onChange={(event) => field.onChange({ ...guarantee, text: event.target.value })}
                />
              </Field>
              <Field label={t("product.guaranteeDays")} error={errors?.days?.message}>
                <Input
                  inputMode="numeric"
                  value={guarantee.days ?? ""}
                  onChange={(event) => field.onChange({ ...guarantee, days: wholeOf(event.target.value) })}
                />
              </Field>
            </div>
          );
        }}
      />
    </FormSection>
  );
}

export function CommentSection({ form }: { form: ProductFormApi }) {
  const { t } = useTranslation();
  const errors = form.formState.errors.comment;
  return (
    <FormSection title={t("product.comment")} id="field-comment">
      <Controller
        control={form.control}
        name="comment"
        render={({ field }) => {
          const comment = field.value ?? NO_COMMENT;
          return (
            <>
              <div className="grid grid-cols-[2fr_1fr] gap-2.5">
                <Field label={t("product.commentText")} error={errors?.text?.message}>
                  <Input
                    value={comment.text}
                    onChange={(event) => field.onChange({ ...comment, text: event.target.value })}
                  />
                </Field>
                <Field label={t("product.commentHandle")} error={errors?.handle?.message}>
                  <Input
                    value={comment.handle}
                    onChange={(event) => field.onChange({ ...comment, handle: event.target.value })}
                  />
                </Field>
              </div>
              <Field
                label={t("product.commentReply")}
                hint={t("product.commentHint")}
                error={errors?.reply?.message}
              >
                <Input
                  value={comment.reply ?? ""}
                  onChange={(event) => field.onChange({ ...comment, reply: event.target.value || null })}
                />
              </Field>
            </>
          );
        }}
      />
    </FormSection>
  );
}

export function ChartSection({ form }: { form: ProductFormApi }) {
  const { t } = useTranslation();
  const errors = form.formState.errors.chart;
  return (
    <FormSection title={t("product.chart")} id="field-chart">
      <Controller
        control={form.control}
        name="chart"
        render={({ field }) => {
          const chart = field.value ?? NO_CHART;
          return (
            <>
              <RowsField
                value={chart.points}
                onChange={(points) => field.onChange({ ...chart, points })}
                most={6}
                empty={{ label: "", value: 0 }}
                addLabel={t("product.addPoint")}
                row={(point, change, index) => (
                  <div className="grid grid-cols-[2fr_1fr] gap-1.5">
                    <Field
                      label={t("product.chartLabel")}
                      hiddenLabel
                      error={errors?.points?.[index]?.label?.message}
                    >
                      <Input
                        placeholder={t("product.chartLabel")}
                        value={point.label}
                        onChange={(event) => change({ ...point, label: event.target.value })}
                      />
                    </Field>
                    <Field
                      label={t("product.chartValue")}
                      hiddenLabel
                      error={errors?.points?.[index]?.value?.message}
                    >
                      <Input
                        type="number"
                        min={0}
                        step="any"
                        value={Number.isNaN(point.value) ? "" : point.value}
                        onChange={(event) => change({ ...point, value: event.target.valueAsNumber })}
                      />
                    </Field>
                  </div>
                )}
              />
              <div className="grid grid-cols-[1fr_3fr] gap-2.5">
                <Field label={t("product.chartUnit")} error={errors?.unit?.message}>
                  <Input
                    value={chart.unit ?? ""}
                    onChange={(event) => field.onChange({ ...chart, unit: event.target.value || null })}
                  />
                </Field>
                <Field
                  label={t("product.chartSource")}
                  hint={t("product.chartHint")}
                  error={errors?.source?.message}
                >
                  <Input
                    value={chart.source}
                    onChange={(event) => field.onChange({ ...chart, source: event.target.value })}
                  />
                </Field>
              </div>
              {errors?.points?.message ? <FieldError>{errors.points.message}</FieldError> : null}
            </>
          );
        }}
      />
    </FormSection>
  );
}

function wholeOf(typed: string): number | null {
  const digits = typed.replace(/\D/g, "");
  return digits ? Number(digits) : null;
}
