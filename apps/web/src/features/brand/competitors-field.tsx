import { Button, Field, IconButton, Input, Textarea } from "@static-engine/ui";
import { Plus, X } from "lucide-react";
import { useTranslation } from "react-i18next";

type CompetitorDraft = { label: string; points: string[] };
type CompetitorsFieldProps = { value: CompetitorDraft[]; onChange: (value: CompetitorDraft[]) => void };

const MOST = 5;

/** What stands on the other side of a comparison. */
export function CompetitorsField({ value, onChange }: CompetitorsFieldProps) {
  const { t } = useTranslation();
  function change(index: number, next: CompetitorDraft) {
    onChange(value.map((item, at) => (at === index ? next : item)));
  }
  return (
    <div className="grid gap-3">
      <p className="text-note text-ink3">{t("brand.competitorsHint")}</p>
      {value.map((item, index) => (
        <div key={index} className="grid items-start gap-2.5 md:grid-cols-[1fr_1fr_32px]">
          <Field label={t("brand.competitorLabel")}>
            <Input
              value={item.label}
              onChange={(event) => change(index, { ...item, label: event.target.value })}
            />
          </Field>
          <Field label={t("brand.competitorPoints")}>
            <Textarea
              rows={3}
              value={item.points.join("\n")}
              onChange={(event) => change(index, { ...item, points: event.target.value.split("\n") })}
              onBlur={() =>
                change(index, { ...item, points: item.points.map((point) => point.trim()).filter(Boolean) })
              }
            />
          </Field>
          <IconButton
            label={t("brand.removeItem", { name: item.label })}
            className="md:mt-6"
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <X />
          </IconButton>
        </div>
      ))}
      {value.length < MOST ? (
        <Button
          tone="ghost"
          className="justify-self-start text-ac"
          icon={<Plus />}
          onClick={() => onChange([...value, { label: "", points: [] }])}
        >
          {t("brand.addCompetitor")}
        </Button>
      ) : null}
    </div>
  );
}
