import type { Notice } from "@static-engine/contracts";
import { cx, Skeleton } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../components/load-error.tsx";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { useNoticeWords } from "./use-notice-words.ts";

/** The newest notices; what is shown counts as seen from the next time on. */
export function NoticeList({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  const utils = trpc.useUtils();
  const notices = trpc.events.notices.useQuery({ limit: 20 });
  const { mutate: see } = trpc.events.seeNotices.useMutation({
    // The marks stay for as long as the list is open; only the count on the bell goes.
    onSuccess: () =>
      utils.events.notices.setData({ limit: 20 }, (known) => (known ? { ...known, unseen: 0 } : known)),
  });
  const newest = notices.data?.items[0]?.seq ?? 0;
  const unseen = notices.data?.unseen ?? 0;
  useEffect(() => {
    if (unseen > 0) see({ seq: newest });
  }, [newest, unseen, see]);
  const items = notices.data?.items ?? [];
  return (
    <>
      <h2 className="border-b border-line px-4 py-2.5 text-section">{t("notices.title")}</h2>
      {notices.error && items.length === 0 ? (
        <LoadError error={notices.error} onRetry={() => notices.refetch()} />
      ) : null}
      {notices.isPending ? <Skeleton className="m-4 h-16" /> : null}
      {notices.data && items.length === 0 ? (
        <p className="px-4 py-6 text-ink2">{t("notices.empty")}</p>
      ) : null}
      <ul className="max-h-[min(420px,60dvh)] overflow-y-auto">
        {items.map((notice) => (
          <NoticeLine key={notice.seq} notice={notice} onLeave={onLeave} />
        ))}
      </ul>
    </>
  );
}

function NoticeLine({ notice, onLeave }: { notice: Notice; onLeave: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useNoticeWords()(notice);
  if (!words) {
    return null;
  }
  return (
    <li>
      <Link
        to={words.path}
        onClick={onLeave}
        className="flex gap-3 border-b border-line px-4 py-2.5 hover:bg-hover focus-visible:-outline-offset-2"
      >
        <span
          className={cx("mt-1.5 size-2 shrink-0 rounded-full", notice.isNew ? "bg-ac" : "bg-transparent")}
        >
          {notice.isNew ? <span className="sr-only">{t("notices.newMark")}</span> : null}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-label">{words.title}</span>
          {words.text ? <span className="block text-ink2">{words.text}</span> : null}
          <span className="block text-note text-ink3">{format.moment(notice.at)}</span>
        </span>
      </Link>
    </li>
  );
}
