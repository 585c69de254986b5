import type { SystemState } from "@static-engine/contracts";
import { Button, showToast } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { Panel } from "../parts/page.tsx";
import { useMay } from "../parts/use-may.ts";

export function FilesPanel({ files }: { files: SystemState["files"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const mayWrite = useMay("system.write");
  const sweep = trpc.admin.system.sweepFiles.useMutation({
    onSuccess: (swept) => showToast({ text: t("admin.system.swept", swept) }),
    onError: (error) => showToast({ text: errorText(error) }),
    onSettled: () => utils.admin.system.state.invalidate(),
  });
  const rows = [
    [t("admin.system.orphans"), files.orphans],
    [t("admin.system.due"), files.due],
    [t("admin.system.failing"), files.failing],
  ] as const;
  return (
    <Panel title={t("admin.system.files")}>
      <p className="text-ink2">{t("admin.system.filesText")}</p>
      <dl className="mt-2">
        {rows.map(([label, count]) => (
          <div key={label} className="flex justify-between gap-3 border-t border-line py-1.5">
            <dt className="text-ink2">{label}</dt>
            <dd className="tabular-nums">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {mayWrite ? (
        <Button
          className="mt-3"
          off={files.due === 0}
          busy={sweep.isPending}
          busyLabel={t("admin.system.sweeping")}
          onClick={() => sweep.mutate()}
        >
          {t("admin.system.sweep")}
        </Button>
      ) : null}
    </Panel>
  );
}
