import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTellHidden } from "../../features/notices/use-tell-hidden.ts";
import { trpc } from "../../lib/trpc.ts";
import { createFeedGaps } from "./feed-gaps.ts";
import { useApplyEvent } from "./use-apply-event.ts";

/**
 * The tab's only subscription. Events patch what the page already knows; what they cannot tell is fetched. After a
 * break, or where an event was skipped, the active runs are read again, because the results are the truth and the events
 * only the news.
 */
export function EventFeed() {
  const { t } = useTranslation();
  const { applyEvent, catchUp } = useApplyEvent();
  const tellHidden = useTellHidden();
  const { data: member } = trpc.member.me.useQuery();
  // From where the page was read, not from where the feed opens: what happened in between is news too.
  const [start] = useState(() => (member ? { lastEventId: member.lastEventId } : undefined));
  const [gaps] = useState(() => createFeedGaps(start?.lastEventId));
  const feed = trpc.events.watch.useSubscription(start, {
    onStarted() {
      if (gaps.opened()) catchUp();
    },
    onData(message) {
      if (gaps.received(message.data.seq)) catchUp();
      applyEvent(message.data.event);
      tellHidden(message.data.event);
    },
  });
  const isLost = feed.status === "error" || (feed.status === "connecting" && feed.error !== null);
  return isLost ? (
    <p role="status" className="bg-wa-soft px-4 py-1.5 text-center text-note text-wa md:px-6">
      {t("nav.offline")}
    </p>
  ) : null;
}
