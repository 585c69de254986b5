import type { AdDocument, AdSize, ProductPlace } from "@static-engine/contracts";
import { editTargets, productPlace, ratioSize } from "@static-engine/creative";
import { Button, IconButton } from "@static-engine/ui";
import { Minus, Plus, RotateCcw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";

const PHONE_WIDTH = 390;

type SelectionNoteProps = {
  document: AdDocument;
  size: AdSize;
  selected: string | null;
  onPlace: (place: ProductPlace, step: string) => void;
};

/** One line under the picture: what is selected, and its measures. */
export function SelectionNote({ document, size, selected, onPlace }: SelectionNoteProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const target = editTargets(document, size).find(({ key }) => key === selected);
  if (!target) {
    return <p className="min-h-8 py-1.5 text-center text-note text-ink2">{t("editor.hint")}</p>;
  }
  if (target.kind === "product") {
    const place = productPlace(document, size);
    const grow = (by: number) =>
      onPlace({ ...place, scale: Math.min(2.5, Math.max(0.3, place.scale + by)) }, "product:grow");
    return (
      <div className="flex min-h-8 flex-wrap items-center justify-center gap-1.5">
        <IconButton size="s" label={t("editor.smaller")} onClick={() => grow(-0.05)}>
          <Minus />
        </IconButton>
        <span className="data w-12 text-center">{Math.round(place.scale * 100)} %</span>
        <IconButton size="s" label={t("editor.larger")} onClick={() => grow(0.05)}>
          <Plus />
        </IconButton>
        <Button
          size="s"
          tone="ghost"
          icon={<RotateCcw />}
          onClick={() => onPlace({ dx: 0, dy: 0, scale: 1 }, "product:reset")}
        >
          {t("editor.resetPlace")}
        </Button>
      </div>
    );
  }
  const { text } = target;
  if (!text) {
    return <p className="min-h-8 py-1.5 text-center text-note text-ink2">{t("editor.logoNote")}</p>;
  }
  const phone = (text.layer.size * PHONE_WIDTH) / ratioSize(size).width;
  return (
    <p className="flex min-h-8 flex-wrap items-center justify-center gap-x-4 py-1.5 text-note text-ink2">
      {text.field ? (
        <span>{t("editor.characters", { count: text.field.value.length })}</span>
      ) : (
        <span>{t("editor.fixedText")}</span>
      )}
      <span>{t("editor.onPhone", { size: format.number(Math.round(phone * 10) / 10) })}</span>
    </p>
  );
}
