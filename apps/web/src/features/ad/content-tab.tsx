import type { LibraryAd } from "@static-engine/contracts";
import { Button, showToast } from "@static-engine/ui";
import { Check, Copy } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ClaimList } from "./claim-list.tsx";

/** Every word of the ad, to read and to take along. */
export function ContentTab({ ad }: { ad: LibraryAd }) {
  const { t } = useTranslation();
  const copy = ad.copy;
  const rows = [
    { label: t("ad.headline"), text: copy?.headline },
    { label: t("ad.subheadline"), text: copy?.subheadline },
    { label: t("ad.body"), text: copy?.bodyText },
    { label: t("ad.callouts"), text: copy?.callouts.length ? copy.callouts.join("\n") : null },
    { label: t("ad.cta"), text: copy?.cta },
  ];
  async function copyAll() {
    await navigator.clipboard.writeText(rows.flatMap((row) => row.text ?? []).join("\n\n"));
    showToast({ text: t("ad.copied"), icon: <Check /> });
  }
  return (
    <>
      <dl lang={ad.language}>
        {rows.map((row) => (
          <div key={row.label} className="border-b border-line py-2.5 first:pt-0">
            <dt lang={document.documentElement.lang} className="text-note text-ink3">
              {row.label}
            </dt>
            <dd className={row.text ? "text-reading whitespace-pre-line" : "text-ink3"}>
              {row.text ?? t("ad.noText")}
            </dd>
          </div>
        ))}
      </dl>
      <ClaimList claims={ad.claims} />
      <Button className="mt-4" icon={<Copy />} onClick={copyAll}>
        {t("ad.copy")}
      </Button>
    </>
  );
}
