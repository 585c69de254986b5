import type { LibraryAd } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";

type Claim = LibraryAd["claims"][number];

/** Every number, superlative and quotation of the ad, and where the marketer said it. */
export function ClaimList({ claims }: { claims: readonly Claim[] }) {
  const { t, i18n } = useTranslation();
  if (claims.length === 0) return null;
  function sourceOf({ field }: Claim): string {
    const [owner, name = ""] = (field ?? "").split(".");
    if (field === null) return t("ad.noSource");
    if (i18n.exists(`names.claimSource.${name}`)) return String(i18n.t(dynamicKey(name)));
    return owner === "brand" ? t("ad.brand") : t("ad.product");
  }
  return (
    <section className="mt-6">
      <h3 className="font-label">{t("ad.claims")}</h3>
      <p className="text-note text-ink3">{t("ad.claimsNote")}</p>
      <dl className="mt-2">
        {claims.map((claim) => (
          <div
            key={`${claim.kind}:${claim.text}`}
            className="flex min-h-9 items-center justify-between gap-4 border-b border-line py-1.5"
          >
            <dt className="min-w-0 truncate font-medium">{claim.text}</dt>
            <dd className={claim.field === null ? "text-wa" : "text-ink2"}>{sourceOf(claim)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Fields are open: an ad may name one that these screens do not know. `exists` was asked before. */
function dynamicKey(name: string) {
  return `names.claimSource.${name}` as "common.close";
}
