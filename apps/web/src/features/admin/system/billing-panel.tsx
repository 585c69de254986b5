import type { SystemState } from "@static-engine/contracts";
import { Button, ConfirmDialog, showToast } from "@static-engine/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { Panel } from "../parts/page.tsx";
import { useMay } from "../parts/use-may.ts";

export function BillingPanel({ billing }: { billing: SystemState["billing"] }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const mayWrite = useMay("system.write");
  const [asks, setAsks] = useState(false);
  const reconcile = trpc.admin.system.reconcile.useMutation({
    onSuccess: (found) => showToast({ text: t("admin.system.compared", found) }),
    onError: (error) => showToast({ text: errorText(error) }),
    onSettled() {
      setAsks(false);
      utils.admin.system.state.invalidate();
    },
  });
  const isOff = billing.mode === "off";
  return (
    <Panel title={t("admin.system.billing")}>
      <p className="text-ink2">{t("admin.system.billingText")}</p>
      <p className="mt-1 text-note text-ink3">
        {isOff
          ? t("admin.system.paymentsOff")
          : billing.differences.length === 0
            ? t("admin.system.noDifferences")
            : null}
      </p>
      <ul className="mt-2">
        {billing.differences.map(({ kind, objectId, ours, theirs }) => (
          <li key={kind + objectId} className="border-t border-line py-2">
            <span className="font-label">{kind}</span> <span className="data break-all">{objectId}</span>
            <span className="block text-note break-words text-ink2">
              {t("admin.system.ours")}: {ours} · {t("admin.system.theirs")}: {theirs}
            </span>
          </li>
        ))}
      </ul>
      {mayWrite && !isOff ? (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button
            busy={reconcile.isPending}
            busyLabel={t("admin.system.comparing")}
            onClick={() => reconcile.mutate({ repair: false })}
          >
            {t("admin.system.compare")}
          </Button>
          <Button tone="ghost" onClick={() => setAsks(true)}>
            {t("admin.system.repair")}
          </Button>
        </div>
      ) : null}
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        title={t("admin.system.repairTitle")}
        description={t("admin.system.repairText")}
        keepLabel={t("admin.team.keep")}
        confirmLabel={t("admin.system.repair")}
        busy={reconcile.isPending}
        onConfirm={() => reconcile.mutate({ repair: true })}
      />
    </Panel>
  );
}
