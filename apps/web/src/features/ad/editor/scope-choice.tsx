import type { AdDocument, AdSize } from "@static-engine/contracts";
import { clearOverride } from "@static-engine/creative";
import { Button, Segmented } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import type { Change } from "./design-panel.tsx";

type ScopeChoiceProps = {
  document: AdDocument;
  size: AdSize;
  wanted: "all" | "size";
  onWanted: (wanted: "all" | "size") => void;
  onChange: Change;
};

/** Whether moving, hiding and arranging concern every ratio; a ratio that has its own says so. */
export function ScopeChoice({ document, size, wanted, onWanted, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation();
  if (document.overrides[size]) {
    return (
      <div className="flex items-center justify-between gap-3 rounded-control bg-sunken px-3 py-2">
        <p className="text-ink2">{t("editor.ownRatio", { ratio: size })}</p>
        <Button size="s" onClick={() => onChange(clearOverride(document, size))}>
          {t("editor.useSame")}
        </Button>
      </div>
    );
  }
  return (
    <div>
      <Segmented
        wide
        label={t("editor.scope")}
        value={wanted}
        onChange={onWanted}
        segments={[
          { value: "all", label: t("editor.allRatios") },
          { value: "size", label: t("editor.onlyRatio", { ratio: size }) },
        ]}
      />
      <p className="mt-1.5 text-note text-ink3">{t("editor.scopeHint")}</p>
    </div>
  );
}
