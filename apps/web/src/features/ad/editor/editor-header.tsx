import type { Ratio } from "@static-engine/contracts";
import { IconButton, Keys, RatioMark, Segmented } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, Redo2, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RATIOS } from "../../../components/ratios.ts";

type EditorHeaderProps = {
  adId: string;
  title: string;
  ratio: Ratio;
  onRatio: (ratio: Ratio) => void;
  onUndo: (() => void) | null;
  onRedo: (() => void) | null;
  children: ReactNode;
};

export function EditorHeader({ adId, title, ratio, onRatio, onUndo, onRedo, children }: EditorHeaderProps) {
  const { t } = useTranslation();
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-4 py-2 md:px-6">
      <Link
        to="/ads/$adId"
        params={{ adId }}
        search={ratio === "1:1" ? {} : { ratio }}
        aria-label={t("editor.back")}
        className="grid size-8 place-items-center rounded-control text-ink2 hover:bg-hover pointer-coarse:size-10"
      >
        <ArrowLeft />
      </Link>
      <div className="min-w-0 flex-1 md:flex-none">
        <h1 className="truncate font-label">{t("editor.title")}</h1>
        <p className="truncate text-note text-ink2">{title}</p>
      </div>
      <div className="flex">
        <IconButton
          label={t("editor.undo")}
          keys={<Keys keys={["mod", "Z"]} tone="on-fill" />}
          onClick={() => onUndo?.()}
          disabled={!onUndo}
          className="disabled:opacity-45"
        >
          <Undo2 />
        </IconButton>
        <IconButton
          label={t("editor.redo")}
          keys={<Keys keys={["mod", "shift", "Z"]} tone="on-fill" />}
          onClick={() => onRedo?.()}
          disabled={!onRedo}
          className="disabled:opacity-45"
        >
          <Redo2 />
        </IconButton>
      </div>
      <Segmented
        className="max-md:order-last max-md:flex max-md:w-full md:mx-auto"
        label={t("ad.ratios")}
        value={ratio}
        onChange={onRatio}
        segments={RATIOS.map((value) => ({
          value,
          label: (
            <>
              <RatioMark ratio={value} />
              {value}
            </>
          ),
        }))}
      />
      {children}
    </header>
  );
}
