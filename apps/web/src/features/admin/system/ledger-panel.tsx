import type { SystemState } from "@static-engine/contracts";
import { Badge, Button, showToast } from "@static-engine/ui";
import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { Panel } from "../parts/page.tsx";
import { useMay } from "../parts/use-may.ts";

export function LedgerPanel({ ledger }: { ledger: SystemState["ledger"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const mayWrite = useMay("system.write");
  const audit = trpc.admin.system.auditLedger.useMutation({
    onSuccess: (state) => utils.admin.system.state.setData(undefined, state),
    onError: (error) => showToast({ text: errorText(error) }),
  });
  const differences = ledger?.differences ?? [];
  return (
    <Panel
      title={t("admin.system.ledger")}
      aside={
        ledger ? (
          <Badge
            tone={differences.length === 0 ? "ok" : "error"}
            {...(differences.length === 0 ? { icon: <Check /> } : {})}
          >
            {differences.length === 0
              ? t("admin.system.balanced")
              : t("admin.dashboard.differences", { count: differences.length })}
          </Badge>
        ) : null
      }
    >
      <p className="text-ink2">{t("admin.system.ledgerText")}</p>
      <p className="mt-1 text-note text-ink3">
        {ledger ? t("admin.system.audited", { at: format.moment(ledger.at) }) : t("admin.system.never")}
      </p>
      <ul className="mt-2">
        {differences.slice(0, 20).map(({ userId, invariant, expected, found }) => (
          <li key={userId + invariant} className="border-t border-line py-2">
            <span className="block">{invariant}</span>
            <span className="data block text-note break-all text-ink2">
              {userId} · {t("admin.system.expected")} {expected} · {t("admin.system.found")} {found}
            </span>
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <Button
          className="mt-3"
          busy={audit.isPending}
          busyLabel={t("admin.system.auditing")}
          onClick={() => audit.mutate()}
        >
          {t("admin.system.auditNow")}
        </Button>
      ) : null}
    </Panel>
  );
}
