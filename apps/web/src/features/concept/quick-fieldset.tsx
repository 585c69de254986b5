import { Field, Input, Textarea } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import type { QuickEntry, QuickField, QuickPart } from "./quick-values.ts";
import { QUICK_PARTS } from "./quick-values.ts";

type QuickFieldsetProps = {
  field: QuickField;
  /** How many entries it takes to be ready. */
  count: number;
  entries: readonly QuickEntry[];
  onChange: (entries: QuickEntry[]) => void;
};

const PART_LABELS = {
  "quotes.text": "product.quote",
  "quotes.name": "product.quoteName",
  "ingredientsFeatures.name": "product.featureName",
  "ingredientsFeatures.benefit": "product.featureBenefit",
  "stats.value": "product.statValue",
  "stats.label": "product.statLabel",
  "stats.source": "product.statSource",
  "press.quote": "product.pressQuote",
  "press.outlet": "product.pressOutlet",
  "pains.text": "product.pains",
  "included.text": "product.included",
  "excluded.text": "product.excluded",
  "outlets.text": "product.outlets",
  "milestones.when": "product.milestoneWhen",
  "milestones.text": "product.milestoneText",
  "faqs.question": "product.faqQuestion",
  "faqs.answer": "product.faqAnswer",
  "founder.name": "product.founderName",
  "founder.role": "product.founderRole",
  "founder.letter": "product.founderLetter",
  "guarantee.text": "product.guaranteeText",
  "guarantee.days": "product.guaranteeDays",
  "comment.text": "product.commentText",
  "comment.handle": "product.commentHandle",
  "usps.text": "product.usps",
  "priceText.text": "product.price",
  "compareAtPrice.text": "product.before",
  "starRating.text": "product.stars",
  "reviewCount.text": "product.reviewCount",
  "beforeDescription.text": "product.beforeText",
  "afterDescription.text": "product.afterText",
  "offerText.text": "product.offerText",
  "offerCode.text": "product.offerCode",
  "offerEndsAt.text": "product.offerEnds",
} as const;

type LabelKey = (typeof PART_LABELS)[keyof typeof PART_LABELS];

function labelOf(field: QuickField, part: QuickPart): LabelKey | "product.name" {
  const key = `${field}.${part.name}`;
  const found = Object.entries(PART_LABELS).find(([name]) => name === key);
  return found?.[1] ?? "product.name";
}

/** The blank entries of one field. */
export function QuickFieldset({ field, count, entries, onChange }: QuickFieldsetProps) {
  const { t } = useTranslation();
  const rows = Array.from({ length: count }, (_, index) => index);
  function change(index: number, name: string, text: string) {
    onChange(rows.map((row) => (row === index ? { ...entries[row], [name]: text } : { ...entries[row] })));
  }
  return (
    <fieldset className="grid gap-4">
      <legend className="sr-only">{t(`names.field.${field}`)}</legend>
      {rows.map((row) => (
        <div key={row} className="grid gap-2.5">
          {QUICK_PARTS[field].map((part, at) => (
            <Field
              key={part.name}
              label={count > 1 ? `${t(labelOf(field, part))} ${row + 1}` : t(labelOf(field, part))}
            >
              {part.kind === "long" ? (
                <Textarea
                  rows={2}
                  required={at === 0}
                  value={entries[row]?.[part.name] ?? ""}
                  onChange={(event) => change(row, part.name, event.target.value)}
                />
              ) : (
                <Input
                  required={at === 0}
                  type={part.kind === "date" ? "datetime-local" : "text"}
                  inputMode={part.kind === "number" ? "decimal" : "text"}
                  value={entries[row]?.[part.name] ?? ""}
                  onChange={(event) => change(row, part.name, event.target.value)}
                />
              )}
            </Field>
          ))}
        </div>
      ))}
      {field === "quotes" ? <p className="text-note text-ink3">{t("product.quotesHint")}</p> : null}
    </fieldset>
  );
}
