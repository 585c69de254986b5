import type { MemberSession } from "@static-engine/contracts";
import { Badge, Button, FieldError, Skeleton } from "@static-engine/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { LogOut, MonitorSmartphone } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { SettingsPart } from "./settings-part.tsx";

const BROWSERS = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["YaBrowser/", "Yandex"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const SYSTEMS = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
] as const;

/** Enough to tell one's own devices apart; null for what is no browser. */
function describeAgent(agent: string | null): string | null {
  const browser = BROWSERS.find(([mark]) => agent?.includes(mark))?.[1];
  const system = SYSTEMS.find(([mark]) => agent?.includes(mark))?.[1];
  return browser ? [browser, system].filter(Boolean).join(", ") : null;
}

/** Where the account is signed in; any of them can be ended from here. */
export function SessionSettings() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: member } = trpc.member.me.useQuery();
  const sessions = trpc.member.sessions.useQuery();
  const logout = trpc.member.logout.useMutation({
    async onSettled() {
      await navigate({ to: "/signin", search: {} });
      queryClient.clear();
    },
  });
  return (
    <SettingsPart title={t("member.session")} text={t("member.sessionText", { email: member?.email ?? "" })}>
      {sessions.isPending ? <Skeleton className="h-12" /> : null}
      <ul>
        {sessions.data?.items.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      <div>
        <Button icon={<LogOut />} busy={logout.isPending} onClick={() => logout.mutate()}>
          {t("nav.signOut")}
        </Button>
      </div>
    </SettingsPart>
  );
}

function SessionLine({ session }: { session: MemberSession }) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const revoke = trpc.member.revokeSession.useMutation({
    onSettled: () => utils.member.sessions.invalidate(),
  });
  return (
    <li className="flex items-center gap-3 border-b border-line py-2 first:border-t">
      <MonitorSmartphone className="text-ink3" />
      <div className="min-w-0 flex-1">
        <p className="truncate">{describeAgent(session.userAgent) ?? t("account.unknownDevice")}</p>
        <p className="text-note text-ink3">
          {t("account.signedInAt", { when: format.moment(session.createdAt) })}
        </p>
        {revoke.error ? <FieldError>{errorText(revoke.error)}</FieldError> : null}
      </div>
      {session.isCurrent ? (
        <Badge>{t("account.thisDevice")}</Badge>
      ) : (
        <Button size="s" busy={revoke.isPending} onClick={() => revoke.mutate({ id: session.id })}>
          {t("account.endSession")}
        </Button>
      )}
    </li>
  );
}
