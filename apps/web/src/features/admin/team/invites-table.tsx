import type { AdminInvite } from "@static-engine/contracts";
import { Badge, Button, Cell, EmptyState, HeadCell, Row, showToast, Table } from "@static-engine/ui";
import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { PagedList } from "../parts/list.tsx";
import { Moment } from "../parts/moment.tsx";

const TONES = { open: "accent", accepted: "ok", revoked: "plain", expired: "plain" } as const;

export function InvitesTable() {
  const { t } = useTranslation();
  const query = trpc.admin.invite.list.useInfiniteQuery(
    { limit: 50 },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const empty = <EmptyState title={t("admin.team.noInvites")}>{t("admin.team.inviteText")}</EmptyState>;
  return (
    <PagedList query={query} count={items.length} empty={empty}>
      <Table className="min-w-[760px]">
        <thead>
          <tr>
            <HeadCell className="pl-0">{t("admin.team.email")}</HeadCell>
            <HeadCell>{t("admin.team.role")}</HeadCell>
            <HeadCell>{t("admin.team.invitedBy")}</HeadCell>
            <HeadCell>{t("admin.team.expires")}</HeadCell>
            <HeadCell>{t("admin.team.state")}</HeadCell>
            <HeadCell className="pr-0" />
          </tr>
        </thead>
        <tbody>
          {items.map((invite) => (
            <InviteRow key={invite.id} invite={invite} />
          ))}
        </tbody>
      </Table>
    </PagedList>
  );
}

function InviteRow({ invite }: { invite: AdminInvite }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const revoke = trpc.admin.invite.revoke.useMutation({
    onSuccess() {
      utils.admin.invite.list.invalidate();
      showToast({ text: t("admin.team.revoked"), icon: <Check /> });
    },
    onError: (error) => showToast({ text: errorText(error) }),
  });
  return (
    <Row>
      <Cell className="w-full pl-0 font-label">{invite.email}</Cell>
      <Cell className="whitespace-nowrap">{t(`admin.roles.${invite.role}`)}</Cell>
      <Cell className="whitespace-nowrap text-ink2">{invite.invitedBy ?? t("admin.team.byCli")}</Cell>
      <Cell className="text-ink2">
        <Moment at={invite.expiresAt} />
      </Cell>
      <Cell>
        <Badge tone={TONES[invite.status]}>{t(`admin.team.status.${invite.status}`)}</Badge>
      </Cell>
      <Cell className="pr-0 text-right">
        {invite.status === "open" ? (
          <Button
            size="s"
            tone="ghost"
            busy={revoke.isPending}
            onClick={() => revoke.mutate({ id: invite.id })}
          >
            {t("admin.team.revoke")}
          </Button>
        ) : null}
      </Cell>
    </Row>
  );
}
