import type { ShareLink } from "@static-engine/contracts";
import { Badge, Button, Dialog, EmptyState, Skeleton, showToast } from "@static-engine/ui";
import { Link2Off } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../lib/format.ts";
import { trpc } from "../lib/trpc.ts";
import { useErrorText } from "../lib/use-error-text.ts";
import { LoadError } from "./load-error.tsx";

/** Every link of the member: who may do what, what came of it, and the way to end it. */
export function ShareListDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const list = trpc.share.list.useInfiniteQuery(
    { limit: 20 },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const links = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog open onOpenChange={onClose} width="l" title={t("share.links")} description={t("share.linksText")}>
      {list.error && !list.data ? <LoadError error={list.error} onRetry={() => list.refetch()} /> : null}
      {list.isPending ? <Skeleton className="h-40" /> : null}
      {list.data && links.length === 0 ? (
        <EmptyState title={t("share.none")}>{t("share.noneText")}</EmptyState>
      ) : null}
      <ul>
        {links.map((link) => (
          <ShareRow key={link.id} link={link} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button
          className="mt-3"
          busy={list.isFetchingNextPage}
          busyLabel={t("common.loading")}
          onClick={() => list.fetchNextPage()}
        >
          {t("common.loadMore")}
        </Button>
      ) : null}
    </Dialog>
  );
}

function ShareRow({ link }: { link: ShareLink }) {
  const { t } = useTranslation();
  const { moment, day } = useFormat();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const revoke = trpc.share.revoke.useMutation({
    onSuccess() {
      showToast({ text: t("share.revoked", { title: link.title }), icon: <Link2Off /> });
      utils.share.list.invalidate();
    },
    onError: (error) => showToast({ text: errorText(error) }),
  });
  const hasEnded = link.revokedAt !== null || Date.parse(link.expiresAt) < Date.now();
  const state = link.revokedAt
    ? t("share.revokedOn", { date: day(link.revokedAt) })
    : hasEnded
      ? t("share.expiredOn", { date: day(link.expiresAt) })
      : t("share.until", { date: day(link.expiresAt) });
  const facts = [
    t("common.ads", { count: link.ads }),
    t(`share.modes.${link.mode}`),
    link.hasPassword ? t("share.withPassword") : null,
    link.lastOpenedAt
      ? t("share.opened", { count: link.opens, date: moment(link.lastOpenedAt) })
      : t("share.notOpened"),
  ];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-2">
          <span className="truncate font-label">{link.title}</span>
          <Badge tone={hasEnded ? "plain" : "accent"}>{state}</Badge>
        </p>
        <p className="text-note text-ink2">{facts.filter(Boolean).join(" · ")}</p>
        <p className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
          {link.approvals > 0 ? (
            <Badge tone="ok">{t("share.approvals", { count: link.approvals })}</Badge>
          ) : null}
          {link.changes > 0 ? <Badge tone="warn">{t("share.changes", { count: link.changes })}</Badge> : null}
          {link.comments > 0 ? <Badge>{t("share.comments", { count: link.comments })}</Badge> : null}
        </p>
      </div>
      {hasEnded ? null : (
        <Button
          tone="danger"
          icon={<Link2Off />}
          busy={revoke.isPending}
          busyLabel={t("share.revoking")}
          onClick={() => revoke.mutate({ id: link.id })}
        >
          {t("share.revoke")}
        </Button>
      )}
    </li>
  );
}
