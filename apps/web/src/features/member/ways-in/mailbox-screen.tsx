import type { MailboxMail } from "@static-engine/contracts";
import { Banner, Button, buttonClass, cx, EmptyState, Skeleton } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { PublicBar } from "../../../components/public-bar.tsx";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useTitle } from "../../../lib/use-title.ts";

const POLL_MS = 2000;

/** What a mail server would have sent, in a demo that has none. */
export function MailboxScreen() {
  const { t } = useTranslation();
  useTitle(t("account.mailbox"));
  const mailbox = trpc.member.mailbox.useQuery(undefined, { refetchInterval: POLL_MS });
  const [chosen, setChosen] = useState<string | null>(null);
  const items = mailbox.data?.items ?? [];
  const mail = items.find(({ id }) => id === chosen) ?? items[0];
  return (
    <>
      <PublicBar />
      <main className="page-gutter mx-auto w-full max-w-[1120px] py-6">
        <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-title max-md:text-title-s">{t("account.mailbox")}</h1>
          <Button
            size="s"
            icon={<RefreshCw className="size-3.5" />}
            busy={mailbox.isFetching && !mailbox.data}
            onClick={() => mailbox.refetch()}
          >
            {t("account.refresh")}
          </Button>
        </div>
        <Banner title={t("account.mailboxNote")}>{t("account.mailboxText")}</Banner>
        {mailbox.error && !mailbox.data ? (
          <LoadError error={mailbox.error} onRetry={() => mailbox.refetch()} />
        ) : null}
        {mailbox.isPending ? <Skeleton className="mt-4 h-[280px]" /> : null}
        {mailbox.data && !mail ? (
          <EmptyState title={t("account.mailboxEmpty")}>{t("account.mailboxEmptyText")}</EmptyState>
        ) : null}
        {mail ? (
          <div className="mt-4 grid border-t border-line md:grid-cols-[340px_1fr]">
            <ul className="max-h-[70dvh] overflow-y-auto md:border-r md:border-line">
              {items.map((item) => (
                <MailLine
                  key={item.id}
                  mail={item}
                  isChosen={item.id === mail.id}
                  onChoose={() => setChosen(item.id)}
                />
              ))}
            </ul>
            <OpenMail mail={mail} />
          </div>
        ) : null}
      </main>
    </>
  );
}

type MailLineProps = { mail: MailboxMail; isChosen: boolean; onChoose: () => void };

function MailLine({ mail, isChosen, onChoose }: MailLineProps) {
  const format = useFormat();
  return (
    <li>
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={onChoose}
        className={cx(
          "grid w-full gap-0.5 border-b border-line px-3 py-2.5 text-left hover:bg-hover",
          isChosen && "bg-ac-soft",
        )}
      >
        <span className="truncate font-label">{mail.subject}</span>
        <span className="flex justify-between gap-3 text-note text-ink3">
          <span className="truncate">{mail.to}</span>
          <span className="shrink-0">{format.moment(mail.createdAt)}</span>
        </span>
      </button>
    </li>
  );
}

function OpenMail({ mail }: { mail: MailboxMail }) {
  const { t } = useTranslation();
  return (
    <article lang={mail.locale} className="grid content-start gap-3 p-5 max-md:order-first max-md:px-0">
      <p className="text-note text-ink3">{t("account.mailTo", { email: mail.to })}</p>
      <h2 className="text-section">{mail.subject}</h2>
      {mail.lines.map((line) => (
        <p key={line} className="max-w-[60ch] text-reading text-ink2">
          {line}
        </p>
      ))}
      <div>
        <Link to={mail.action.path} className={buttonClass("ink", "m")}>
          {mail.action.label}
        </Link>
      </div>
    </article>
  );
}
