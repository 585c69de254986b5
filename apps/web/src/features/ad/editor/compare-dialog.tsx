import type { AdDocument, AdSize } from "@static-engine/contracts";
import { fieldsOf } from "@static-engine/creative";
import { Button, Dialog, Skeleton } from "@static-engine/ui";
import { Download, RotateCcw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { LiveAd } from "../../../components/live-ad.tsx";
import { useDownloadAd } from "../../../components/use-downloads.ts";
import { trpc } from "../../../lib/trpc.ts";

type CompareDialogProps = {
  id: string;
  version: number;
  size: AdSize;
  /** What is on the stage now. */
  mine: AdDocument;
  pictures: Readonly<Record<string, string>>;
  canRestore: boolean;
  isRestoring: boolean;
  onRestore: () => void;
  onClose: () => void;
};

/** A version beside what is on the stage, and every text that differs. */
export function CompareDialog(props: CompareDialogProps) {
  const { id, version, size, mine, pictures, canRestore, isRestoring, onRestore, onClose } = props;
  const { t } = useTranslation();
  const other = trpc.library.editable.useQuery({ id, version });
  const download = useDownloadAd();
  const theirs = other.data?.document;
  const isMaster = size === "1:1" || size === "9:16" || size === "16:9";
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="l"
      title={t("editor.compareTitle", { version })}
      description={t("editor.compareText")}
    >
      <div className="grid grid-cols-2 gap-3">
        <figure>
          {theirs ? (
            <LiveAd document={theirs} size={size} pictures={{ ...pictures, ...other.data?.pictures }} />
          ) : (
            <Skeleton className="aspect-square" />
          )}
          <figcaption className="mt-1.5 text-note text-ink2">
            {t("editor.versionNumber", { version })}
          </figcaption>
        </figure>
        <figure>
          <LiveAd document={mine} size={size} pictures={pictures} />
          <figcaption className="mt-1.5 text-note text-ink2">{t("editor.onStage")}</figcaption>
        </figure>
      </div>
      {theirs ? <Differences before={theirs} after={mine} /> : null}
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button
          icon={<Download />}
          busy={download.isPending}
          onClick={() =>
            download.mutate({ id, version, ratio: isMaster ? size : "1:1", format: "png", scale: 1 })
          }
        >
          {t("editor.downloadVersion")}
        </Button>
        <Button
          tone="ink"
          icon={<RotateCcw />}
          off={!canRestore}
          busy={isRestoring}
          busyLabel={t("editor.restoring")}
          onClick={onRestore}
        >
          {t("editor.restore", { version })}
        </Button>
      </div>
    </Dialog>
  );
}

function Differences({ before, after }: { before: AdDocument; after: AdDocument }) {
  const { t } = useTranslation();
  const now = new Map(fieldsOf(after).map(({ path, value }) => [path, value]));
  const then = new Map(fieldsOf(before).map(({ path, value }) => [path, value]));
  const texts = [...new Set([...then.keys(), ...now.keys()])].filter(
    (path) => then.get(path) !== now.get(path),
  );
  const parts = (["palette", "type", "composition", "canvas", "scene", "overrides"] as const).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  );
  if (texts.length === 0 && parts.length === 0) {
    return <p className="mt-4 text-ink2">{t("editor.noDifference")}</p>;
  }
  return (
    <dl className="mt-4 border-t border-line">
      {texts.map((path) => (
        <div key={path} className="grid grid-cols-2 gap-3 border-b border-line py-2" lang={after.language}>
          <dd className="text-ink2">{then.get(path) ?? "—"}</dd>
          <dd>{now.get(path) ?? "—"}</dd>
        </div>
      ))}
      {parts.length > 0 ? (
        <div className="py-2 text-ink2">
          {t("editor.alsoDiffers", { parts: parts.map((part) => t(`editor.part.${part}`)).join(", ") })}
        </div>
      ) : null}
    </dl>
  );
}
