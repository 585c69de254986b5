import { Banner } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";

/** Where no mail server is set up, mails are read on a page of the app; says so and leads there. */
export function MailboxLink() {
  const { t } = useTranslation();
  const { data: options } = trpc.member.signInOptions.useQuery(undefined, {
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!options?.mailbox) {
    return null;
  }
  return (
    <Banner title={t("account.noMailServer")}>
      <Link to="/mailbox" className="font-label text-ac hover:underline">
        {t("account.openMailbox")}
      </Link>
    </Banner>
  );
}
