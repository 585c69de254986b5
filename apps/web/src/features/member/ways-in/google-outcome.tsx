import type { GoogleOutcome } from "@static-engine/contracts";
import { Banner } from "@static-engine/ui";
import { useTranslation } from "react-i18next";

const WORDS = {
  "link-first": "account.googleLinkFirst",
  taken: "account.googleTaken",
  unverified: "account.googleUnverified",
  suspended: "account.googleSuspended",
  failed: "account.googleFailed",
} as const;

/** Says how a way through Google ended, where it did not end inside. */
export function GoogleNote({ outcome }: { outcome: GoogleOutcome | undefined }) {
  const { t } = useTranslation();
  if (!outcome || outcome === "linked") {
    return null;
  }
  return <Banner className="mb-4" title={t(WORDS[outcome])} />;
}
