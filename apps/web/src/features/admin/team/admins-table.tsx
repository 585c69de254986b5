import type { Admin, CreatedInvite } from "@static-engine/contracts";
import { AdminRole } from "@static-engine/contracts";
import {
  Badge,
  Button,
  Cell,
  ConfirmDialog,
  HeadCell,
  Row,
  Select,
  showToast,
  Table,
} from "@static-engine/ui";
import { Check } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { PagedList } from "../parts/list.tsx";
import { Moment } from "../parts/moment.tsx";
import { LinkDialog } from "./invite-dialog.tsx";

export function AdminsTable() {
  const { t } = useTranslation();
  const query = trpc.admin.admins.list.useInfiniteQuery(
    { limit: 50 },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PagedList query={query} count={items.length} empty={null}>
      <Table className="min-w-[760px]">
        <thead>
          <tr>
            <HeadCell className="pl-0">{t("admin.team.person")}</HeadCell>
            <HeadCell>{t("admin.team.role")}</HeadCell>
            <HeadCell>{t("admin.team.factor")}</HeadCell>
            <HeadCell>{t("admin.team.lastLogin")}</HeadCell>
            <HeadCell>{t("admin.team.state")}</HeadCell>
            <HeadCell className="pr-0" />
          </tr>
        </thead>
        <tbody>
          {items.map((admin) => (
            <AdminRow key={admin.id} admin={admin} />
          ))}
        </tbody>
      </Table>
    </PagedList>
  );
}

function AdminRow({ admin }: { admin: Admin }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const [asks, setAsks] = useState(false);
  const { data: me } = trpc.admin.auth.me.useQuery();
  function told(text: string) {
    setAsks(false);
    utils.admin.admins.list.invalidate();
    showToast({ text, icon: <Check /> });
  }
  const onError = (error: unknown) => {
    setAsks(false);
    showToast({ text: errorText(error) });
  };
  const setRole = trpc.admin.admins.setRole.useMutation({
    onSuccess: ({ name, role }) => told(t("admin.team.changed", { name, role: t(`admin.roles.${role}`) })),
    onError,
  });
  const suspend = trpc.admin.admins.suspend.useMutation({
    onSuccess: ({ name }) => told(t("admin.team.suspendedToast", { name })),
    onError,
  });
  const restore = trpc.admin.admins.restore.useMutation({
    onSuccess: ({ name }) => told(t("admin.team.restoredToast", { name })),
    onError,
  });
  const [made, setMade] = useState<CreatedInvite | null>(null);
  const reset = trpc.admin.admins.resetAccess.useMutation({ onSuccess: setMade, onError });
  const isMe = me?.id === admin.id;
  return (
    <Row>
      <Cell className="w-full pl-0">
        <span className="font-label">{admin.name}</span>
        {isMe ? <span className="text-ink3"> · {t("admin.team.you")}</span> : null}
        <span className="block text-note text-ink2">{admin.email}</span>
      </Cell>
      <Cell>
        <Select
          quiet
          label={`${t("admin.team.role")}: ${admin.name}`}
          value={admin.role}
          onChange={(role) => setRole.mutate({ id: admin.id, role })}
          options={AdminRole.options.map((value) => ({ value, label: t(`admin.roles.${value}`) }))}
        />
      </Cell>
      <Cell>
        <Badge tone={admin.hasTotp ? "ok" : "warn"}>
          {admin.hasTotp ? t("admin.team.factorOn") : t("admin.team.factorOff")}
        </Badge>
      </Cell>
      <Cell className="text-ink2">
        {admin.lastLoginAt ? <Moment at={admin.lastLoginAt} /> : t("admin.team.never")}
      </Cell>
      <Cell>
        <Badge tone={admin.status === "active" ? "plain" : "error"}>{t(`admin.team.${admin.status}`)}</Badge>
      </Cell>
      <Cell className="pr-0 text-right whitespace-nowrap">
        {admin.status === "active" && !isMe ? (
          <Button size="s" tone="ghost" busy={reset.isPending} onClick={() => reset.mutate({ id: admin.id })}>
            {t("admin.team.newAccess")}
          </Button>
        ) : null}
        <LinkDialog made={made} onClose={() => setMade(null)} />
        {admin.status === "active" ? (
          <Button size="s" tone="ghost" off={isMe} onClick={() => setAsks(true)}>
            {t("admin.team.suspend")}
          </Button>
        ) : (
          <Button size="s" busy={restore.isPending} onClick={() => restore.mutate({ id: admin.id })}>
            {t("admin.team.restore")}
          </Button>
        )}
        <ConfirmDialog
          open={asks}
          onOpenChange={setAsks}
          title={t("admin.team.suspendTitle", { name: admin.name })}
          description={t("admin.team.suspendText")}
          keepLabel={t("admin.team.keep")}
          confirmLabel={t("admin.team.suspend")}
          busy={suspend.isPending}
          tone="danger"
          onConfirm={() => suspend.mutate({ id: admin.id })}
        />
      </Cell>
    </Row>
  );
}
