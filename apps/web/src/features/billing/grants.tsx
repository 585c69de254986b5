import type { Usage } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/format.ts";
import { useSourceName } from "./use-source-name.ts";

/** Where the credits came from and how long they last; the soonest to expire are spent first. */
export function Grants({ grants }: { grants: Usage["grants"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sourceName = useSourceName();
  return (
    <>
      {grants.length > 0 ? (
        <section className="rounded-card bg-surface p-5 shadow-1">
          <h2 className="mb-2 text-section">{t("usage.expiry")}</h2>
          <ul>
            {grants.map((grant) => (
              <li
                key={`${grant.source}-${grant.expiresAt}-${grant.amount}-${grant.remaining}`}
                className="flex min-h-8 items-center justify-between gap-3"
              >
                <span className="min-w-0 truncate">{sourceName(grant.source)}</span>
                <span className="ml-auto whitespace-nowrap tabular-nums">
                  {t("usage.grantLeft", { remaining: grant.remaining, amount: grant.amount })}
                </span>
                <span className="w-20 shrink-0 text-right text-ink3">
                  {grant.expiresAt ? format.day(grant.expiresAt) : t("usage.never")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="rounded-card bg-surface p-5 shadow-1">
        <h2 className="mb-1 text-section">{t("usage.rules")}</h2>
        <p className="text-reading text-ink2">{t("usage.rulesText")}</p>
      </section>
    </>
  );
}
