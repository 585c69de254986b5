import type { PaintingModel } from "@static-engine/contracts";
import { STUDIO } from "@static-engine/contracts";
import { Badge, Field, Segmented, Select } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import type { Painting } from "./painting-choice.ts";
import { SwitchField } from "./switch-field.tsx";

/** Who paints the scenes, with the credits of the whole run for each choice; quality where a model has several. */
export function PaintingField({ painting }: { painting: Painting }) {
  const { t } = useTranslation();
  const { items, chosen, quality, scenes } = painting;
  if (!chosen) {
    return null;
  }
  const name = (model: PaintingModel) => (model.id === STUDIO ? t("painting.studio") : model.label);
  const offerOf = (model: PaintingModel) =>
    model.qualities.find((offered) => offered.quality === quality) ??
    model.qualities.find((offered) => offered.quality === "medium") ??
    model.qualities[0];
  const costOf = (model: PaintingModel) => {
    const offer = offerOf(model);
    return (painting.whole && model.id === chosen.id ? offer?.wholeCost : offer?.cost) ?? 0;
  };
  const hint = painting.whole
    ? t("painting.allWhole")
    : scenes === null
      ? null
      : scenes === 0
        ? t("painting.noScenes")
        : chosen.available
          ? t("painting.scenes", { count: scenes })
          : t("painting.away", { model: name(chosen) });
  return (
    <div className="grid content-start gap-2">
      <Field
        label={t("painting.label")}
        hint={chosen.emulated && hint && scenes !== 0 ? `${hint} ${t("painting.emulated")}` : hint}
      >
        <Select
          value={chosen.id}
          onChange={painting.choose}
          options={items
            .filter(({ allowed }) => allowed)
            .map((model) => ({
              value: model.id,
              label: `${name(model)} · ${t("common.credits", { count: costOf(model) })}`,
              start: model.available ? null : <Badge tone="warn">{t("painting.down")}</Badge>,
            }))}
        />
      </Field>
      {chosen.qualities.length > 1 && (scenes !== 0 || painting.whole) ? (
        <Segmented
          label={t("painting.quality")}
          value={quality}
          onChange={painting.setQuality}
          segments={chosen.qualities.map((offered) => ({
            value: offered.quality,
            label: t(`painting.qualities.${offered.quality}`),
          }))}
        />
      ) : null}
      {chosen.paintsWhole ? (
        <SwitchField
          label={t("painting.whole")}
          checked={painting.whole}
          onChange={painting.setWhole}
          hint={t("painting.wholeHint")}
        />
      ) : null}
    </div>
  );
}
