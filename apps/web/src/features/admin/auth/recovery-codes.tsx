import { Button, showToast } from "@static-engine/ui";
import { useNavigate } from "@tanstack/react-router";
import { Check, Copy } from "lucide-react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";

/** Shown once, right after the authenticator has been proved. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  async function copy() {
    await navigator.clipboard.writeText(codes.join("\n"));
    showToast({ text: t("admin.auth.copied"), icon: <Check /> });
  }
  async function leave() {
    await utils.admin.auth.me.refetch();
    navigate({ to: "/admin", replace: true });
  }
  return (
    <>
      <ol className="data grid grid-cols-2 gap-x-6 gap-y-2 rounded-card bg-surface p-5 text-ui shadow-1">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button icon={<Copy />} size="l" onClick={copy}>
          {t("admin.auth.copy")}
        </Button>
        <Button tone="ink" size="l" className="flex-1" onClick={leave}>
          {t("admin.auth.kept")}
        </Button>
      </div>
    </>
  );
}
