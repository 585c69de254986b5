import type { GenerationResults } from "@static-engine/contracts";
import { Button, showToast } from "@static-engine/ui";
import { Check, FileArchive } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDownloadZip } from "../../components/use-downloads.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";

/** What somebody does with a finished run: keep it, or take it along. */
export function RunDownloads({ run }: { run: GenerationResults }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const zip = useDownloadZip();
  const ids = run.ads.filter((ad) => ad.stage === "passed").map((ad) => ad.id);
  const save = trpc.library.save.useMutation({
    onSuccess() {
      utils.library.list.invalidate();
      showToast({ text: t("run.savedAll", { count: ids.length }), icon: <Check /> });
    },
    onError: (error) => showToast({ text: errorText(error) }),
  });
  if (ids.length === 0) {
    return null;
  }
  return (
    <div className="flex gap-2">
      <Button
        icon={<FileArchive />}
        busy={zip.isPending}
        busyLabel={t("run.preparing")}
        onClick={() => zip.mutate({ ids })}
      >
        {t("run.downloadAll")}
      </Button>
      <Button
        tone="ink"
        busy={save.isPending}
        busyLabel={t("common.saving")}
        onClick={() => save.mutate({ ids, saved: true })}
      >
        {t("run.saveAll")}
      </Button>
    </div>
  );
}
