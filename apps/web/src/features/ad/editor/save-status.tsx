import { Badge, Button, Keys } from "@static-engine/ui";
import { Check, CircleX, CloudUpload, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useAdProgress } from "../../../components/ad-progress.ts";
import { useCheckText } from "../../../components/use-check-text.ts";
import { trpc } from "../../../lib/trpc.ts";
import type { DraftControls } from "./use-draft.ts";
import type { Saving } from "./use-save.ts";

type SaveStatusProps = { id: string; draft: DraftControls; saving: Saving };

/** Where the edit is: unsaved, being painted, or saved with what its checks say. */
export function SaveStatus({ id, draft, saving }: SaveStatusProps) {
  const { t } = useTranslation();
  return (
    <div className="flex items-center gap-2.5">
      <p aria-live="polite" className="flex items-center gap-1.5 text-ink2 max-md:hidden">
        <StatusText id={id} draft={draft} />
      </p>
      <Button
        tone="ink"
        off={!draft.isDirty}
        busy={saving.isSaving}
        busyLabel={t("editor.saving")}
        onClick={saving.save}
      >
        {t("editor.save")}
        <Keys keys={["mod", "S"]} tone="on-fill" className="max-md:hidden" />
      </Button>
    </div>
  );
}

function StatusText({ id, draft }: { id: string; draft: DraftControls }) {
  const { t } = useTranslation();
  const progress = useAdProgress(id);
  const versions = trpc.library.versions.useQuery({ id });
  const saved = versions.data?.items.find(({ version }) => version === draft.base);
  if (draft.isDirty) {
    return (
      <>
        {t("editor.unsaved")} <Badge>{t("ad.free")}</Badge>
      </>
    );
  }
  if (versions.isPending) {
    return null;
  }
  if (!saved || saved.status === "rendering") {
    return (
      <>
        <CloudUpload />
        {progress?.version === draft.base
          ? t("editor.painting", { version: draft.base, done: progress.done, total: progress.total })
          : t("editor.waiting", { version: draft.base })}
      </>
    );
  }
  if (saved.status === "failed") {
    return (
      <>
        <CircleX className="text-er" />
        {t("editor.notPainted", { version: saved.version })}
      </>
    );
  }
  return saved.failures.length > 0 ? (
    <>
      <TriangleAlert className="text-wa" />
      {t("editor.savedWith", { version: saved.version, count: saved.failures.length })}
    </>
  ) : (
    <>
      <Check className="text-ok" />
      {t("editor.saved", { version: draft.base })}
    </>
  );
}

/** The first check that the saved version fails, in one sentence, with the way back. */
export function FailureNote({ id, draft, onUndo }: { id: string; draft: DraftControls; onUndo: () => void }) {
  const { t } = useTranslation();
  const checkText = useCheckText();
  const versions = trpc.library.versions.useQuery({ id });
  const saved = versions.data?.items.find(({ version }) => version === draft.base);
  const first = saved?.failures[0];
  const message = saved?.status === "failed" ? t("editor.notPaintedText") : null;
  if (draft.isDirty || (!first && !message)) {
    return null;
  }
  return (
    <div
      role="status"
      className="flex w-full max-w-[640px] items-center gap-3 rounded-control bg-wa-soft px-3 py-2"
    >
      <TriangleAlert className="shrink-0 text-wa" />
      <p className="min-w-0 flex-1">
        {message ??
          (first
            ? t("editor.failedCheck", {
                ratio: first.ratio ?? t("ad.allRatios"),
                sentence: checkText(first).sentence,
              })
            : null)}
      </p>
      {message ? null : (
        <Button size="s" onClick={onUndo}>
          {t("common.undo")}
        </Button>
      )}
    </div>
  );
}
