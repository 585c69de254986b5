import { Field, Input, Textarea } from "@static-engine/ui";
import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { RowsField } from "../../components/rows-field.tsx";
import { FormSection } from "./form-section.tsx";
import type { ProductFormApi } from "./product-facts.tsx";

const LISTS = ["pains", "included", "excluded", "outlets"] as const;
const MOST_LINES = 6;

/** Lists of short lines: what bothers buyers, what is in it and what is not, who wrote about it. */
export function ListsSection({ form }: { form: ProductFormApi }) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  return (
    <FormSection title={t("product.lists")} aside={<span className="text-ink3">{t("common.optional")}</span>}>
      {LISTS.map((name) => (
        <div key={name} id={`field-${name}`} className="grid gap-1.5">
          <p className="font-label">{t(`product.${name}`)}</p>
          <Controller
            control={form.control}
            name={name}
            render={({ field }) => (
              <RowsField
                value={field.value}
                onChange={field.onChange}
                most={MOST_LINES}
                empty=""
                addLabel={t("product.addLine")}
                row={(line, change, index) => (
                  <Field
                    label={t("product.line", { list: t(`product.${name}`), n: index + 1 })}
                    hiddenLabel
                    error={errors[name]?.[index]?.message}
                  >
                    <Input value={line} onChange={(event) => change(event.target.value)} />
                  </Field>
                )}
              />
            )}
          />
        </div>
      ))}
    </FormSection>
  );
}

export function MilestonesSection({ form }: { form: ProductFormApi }) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  return (
    <FormSection title={t("product.milestones")} id="field-milestones">
      <Controller
        control={form.control}
        name="milestones"
        render={({ field }) => (
          <RowsField
            value={field.value}
            onChange={field.onChange}
            most={4}
            empty={{ when: "", text: "" }}
            addLabel={t("product.addMilestone")}
            row={(step, change, index) => (
              <div className="grid grid-cols-[1fr_2fr] gap-1.5">
                <Field
                  label={t("product.milestoneWhen")}
                  hiddenLabel
                  error={errors.milestones?.[index]?.when?.message}
                >
                  <Input
                    placeholder={t("product.milestoneWhen")}
                    value={step.when}
                    onChange={(event) => change({ ...step, when: event.target.value })}
                  />
                </Field>
                <Field
                  label={t("product.milestoneText")}
                  hiddenLabel
                  error={errors.milestones?.[index]?.text?.message}
                >
                  <Input
                    placeholder={t("product.milestoneText")}
                    value={step.text}
                    onChange={(event) => change({ ...step, text: event.target.value })}
                  />
                </Field>
              </div>
            )}
          />
        )}
      />
      <p className="text-note text-ink3">{t("product.milestonesHint")}</p>
    </FormSection>
  );
}

export function FaqsSection({ form }: { form: ProductFormApi }) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  return (
    <FormSection title={t("product.faqs")} id="field-faqs">
      <Controller
        control={form.control}
        name="faqs"
        render={({ field }) => (
          <RowsField
            value={field.value}
            onChange={field.onChange}
            most={6}
            empty={{ question: "", answer: "" }}
            addLabel={t("product.addFaq")}
            row={(faq, change, index) => (
              <div className="grid gap-1.5">
                <Field
                  label={t("product.faqQuestion")}
                  hiddenLabel
                  error={errors.faqs?.[index]?.question?.message}
                >
                  <Input
                    placeholder={t("product.faqQuestion")}
                    value={faq.question}
                    onChange={(event) => change({ ...faq, question: event.target.value })}
                  />
                </Field>
                <Field
                  label={t("product.faqAnswer")}
                  hiddenLabel
                  error={errors.faqs?.[index]?.answer?.message}
                >
                  <Textarea
                    rows={2}
                    placeholder={t("product.faqAnswer")}
                    value={faq.answer}
                    onChange={(event) => change({ ...faq, answer: event.target.value })}
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
