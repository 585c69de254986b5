import { Field, Input, Textarea } from "@static-engine/ui";
import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { RowsField } from "../../components/rows-field.tsx";
import { emptyToNull } from "../../lib/form-values.ts";
import { FormSection } from "./form-section.tsx";
import type { ProductFormApi } from "./product-facts.tsx";

const text = { setValueAs: emptyToNull };

export function FeaturesSection({ form }: { form: ProductFormApi }) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  return (
    <FormSection title={t("product.features")} id="field-ingredientsFeatures">
      <Controller
        control={form.control}
        name="ingredientsFeatures"
        render={({ field }) => (
          <RowsField
            value={field.value}
            onChange={field.onChange}
            most={8}
            empty={{ name: "", benefit: null }}
            addLabel={t("product.addFeature")}
            row={(feature, change, index) => (
              <div className="grid grid-cols-2 gap-1.5">
                <Field
                  label={t("product.featureName")}
                  hiddenLabel
                  error={errors.ingredientsFeatures?.[index]?.name?.message}
                >
                  <Input
                    placeholder={t("product.featureName")}
                    value={feature.name}
                    onChange={(event) => change({ ...feature, name: event.target.value })}
                  />
                </Field>
                <Field label={t("product.featureBenefit")} hiddenLabel>
                  <Input
                    placeholder={t("product.featureBenefit")}
                    value={feature.benefit ?? ""}
                    onChange={(event) => change({ ...feature, benefit: event.target.value || null })}
                  />
                </Field>
              </div>
            )}
          />
        )}
      />
    </FormSection>
  );
}

export function BeforeAfterSection({ form }: { form: ProductFormApi }) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  return (
    <FormSection title={t("product.beforeAfter")} id="field-beforeAfter">
      <div className="grid grid-cols-2 gap-2.5">
        <Field
          anchor="field-beforeDescription"
          label={t("product.beforeText")}
          error={errors.beforeDescription?.message}
        >
          <Textarea rows={2} {...form.register("beforeDescription", text)} />
        </Field>
        <Field
          anchor="field-afterDescription"
          label={t("product.afterText")}
          error={errors.afterDescription?.message}
        >
          <Textarea rows={2} {...form.register("afterDescription", text)} />
        </Field>
      </div>
    </FormSection>
  );
}

export function PressSection({ form }: { form: ProductFormApi }) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  return (
    <FormSection title={t("product.press")} id="field-press">
      <Controller
        control={form.control}
        name="press"
        render={({ field }) => (
          <RowsField
            value={field.value}
            onChange={field.onChange}
            most={6}
            empty={{ quote: "", outlet: "", url: null }}
            addLabel={t("product.addPress")}
            row={(press, change, index) => (
              <div className="grid gap-1.5">
                <Field
                  label={t("product.pressQuote")}
                  hiddenLabel
                  error={errors.press?.[index]?.quote?.message}
                >
                  <Input
                    placeholder={t("product.pressQuote")}
                    value={press.quote}
                    onChange={(event) => change({ ...press, quote: event.target.value })}
                  />
                </Field>
                <div className="grid grid-cols-2 gap-1.5">
                  <Field
                    label={t("product.pressOutlet")}
                    hiddenLabel
                    error={errors.press?.[index]?.outlet?.message}
                  >
                    <Input
                      placeholder={t("product.pressOutlet")}
                      value={press.outlet}
                      onChange={(event) => change({ ...press, outlet: event.target.value })}
                    />
                  </Field>
                  <Field
                    label={t("product.pressUrl")}
                    hiddenLabel
                    error={errors.press?.[index]?.url?.message}
                  >
                    <Input
                      placeholder={t("product.pressUrl")}
                      value={press.url ?? ""}
                      onChange={(event) => change({ ...press, url: event.target.value || null })}
                    />
                  </Field>
                </div>
              </div>
            )}
          />
        )}
      />
    </FormSection>
  );
}
