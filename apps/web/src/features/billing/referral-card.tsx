import { Button, showToast } from "@static-engine/ui";
import { Copy } from "lucide-react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";
import { Card } from "./card.tsx";

/** The member's own link; credits come when a friend has paid for the first time. */
export function ReferralCard() {
  const { t } = useTranslation();
  const { data } = trpc.billing.referrals.useQuery();
  if (!data || data.reward === 0) {
    return null;
  }
  const link = `${window.location.origin}/signup?ref=${data.code}`;
  async function copy() {
    await navigator.clipboard.writeText(link);
    showToast({ text: t("billing.referral.copied"), icon: <Copy /> });
  }
  return (
    <Card title={t("billing.referral.title", { count: data.reward })}>
      <p className="text-reading text-ink2">{t("billing.referral.text")}</p>
      <p className="data mt-3 break-all text-ink2 select-all">{link}</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button icon={<Copy />} onClick={copy}>
          {t("billing.referral.copy")}
        </Button>
        {data.friends > 0 ? (
          <span className="text-ink2">
            {t("billing.referral.so", { friends: data.friends, credits: data.credits })}
          </span>
        ) : null}
      </div>
    </Card>
  );
}
