import type { AdDocument, AdSize, OverrideScope } from "@static-engine/contracts";
import { editTargets, fieldsOf, hiddenAt, setOverride } from "@static-engine/creative";
import { cx, IconButton } from "@static-engine/ui";
import { Box, Eye, EyeOff, Stamp, Type } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Change } from "./design-panel.tsx";

type LayerListProps = {
  document: AdDocument;
  size: AdSize;
  scope: OverrideScope;
  selected: string | null;
  onSelect: (key: string | null) => void;
  onChange: Change;
};

/** What stands on the ad, and what has been taken off it. */
export function LayerList({ document, size, scope, selected, onSelect, onChange }: LayerListProps) {
  const { t } = useTranslation();
  const hidden = hiddenAt(document, size);
  const targets = editTargets(document, size);
  const fields = new Map(fieldsOf(document).map(({ path, value }) => [path, value]));
  const shown = new Map(
    targets.map(({ key, text }) => [key, text?.layer.lines.map((line) => line.text).join(" ") ?? ""]),
  );
  const rows = [
    ...[...shown].map(([key, text]) => ({ key, text, isHidden: false })),
    ...hidden.map((key) => ({ key, text: fields.get(key) ?? key.replace(/^text:/, ""), isHidden: true })),
  ];
  function toggle(key: string, isHidden: boolean) {
    const next = isHidden ? hidden.filter((other) => other !== key) : [...hidden, key];
    onChange(setOverride(document, scope, { hidden: next }));
    if (selected === key) {
      onSelect(null);
    }
  }
  return (
    <ul>
      {rows.map(({ key, text, isHidden }) => {
        const name = key === "product" ? t("editor.product") : key === "logo" ? t("editor.logo") : text;
        const Icon = key === "product" ? Box : key === "logo" ? Stamp : Type;
        return (
          <li
            key={key}
            className={cx(
              "-mx-2 flex min-h-8 items-center gap-2 rounded-control pl-2 hover:bg-hover",
              selected === key && "bg-ac-soft",
            )}
          >
            <Icon className={cx("size-3.5 shrink-0", isHidden ? "text-ink3" : "text-ink2")} />
            <button
              type="button"
              disabled={isHidden}
              lang={key === "product" || key === "logo" ? undefined : document.language}
              onClick={() => onSelect(key)}
              className={cx("min-w-0 flex-1 truncate text-left", isHidden && "text-ink3 line-through")}
            >
              {name}
            </button>
            <IconButton
              size="s"
              label={t(isHidden ? "editor.showLayer" : "editor.hideLayer", { name })}
              onClick={() => toggle(key, isHidden)}
            >
              {isHidden ? <EyeOff /> : <Eye />}
            </IconButton>
          </li>
        );
      })}
    </ul>
  );
}
