import type { AdminMember } from "@static-engine/contracts";
import { UserId } from "@static-engine/contracts";
import { Badge, Banner, Skeleton, Tab, TabList, TabPanel, Tabs } from "@static-engine/ui";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { trpc } from "../../../lib/trpc.ts";
import { AdminPage } from "../parts/page.tsx";
import { MemberActions } from "./member-actions.tsx";
import { MemberCredits, MemberProfile } from "./member-profile.tsx";
import { LedgerTable, PaymentsTable, RunsTable, SessionsTable } from "./member-tables.tsx";
import { MEMBER_TONES } from "./members-screen.tsx";

/** One member: who, what they have, and all that happened. */
export function MemberScreen() {
  const { t } = useTranslation();
  const { memberId } = useParams({ from: "/admin/admin/members/$memberId" });
  const id = UserId.safeParse(memberId).data;
  const query = trpc.admin.member.get.useQuery(
    { id: id ?? UserId.parse(crypto.randomUUID()) },
    { enabled: Boolean(id) },
  );
  const member = query.data;
  return (
    <AdminPage
      title={member ? member.fullName || member.email : t("admin.members.member")}
      before={
        <Link
          to="/admin/members"
          className="mb-2 inline-flex items-center gap-2 text-ink2 hover:text-ink hover:underline"
        >
          <ArrowLeft className="size-3.5" />
          {t("admin.members.back")}
        </Link>
      }
      actions={member ? <MemberActions member={member} /> : null}
    >
      {query.error ? <LoadError error={query.error} onRetry={() => query.refetch()} /> : null}
      {query.isPending ? <Skeleton className="h-[320px]" /> : null}
      {member ? <MemberParts member={member} /> : null}
    </AdminPage>
  );
}

function MemberParts({ member }: { member: AdminMember }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="-mt-2 mb-4 flex flex-wrap items-center gap-2 text-ink2">
        <Badge tone={MEMBER_TONES[member.status]}>{t(`admin.members.status.${member.status}`)}</Badge>
        <span className="break-all">{member.email}</span>
      </p>
      {member.isFrozen ? <Banner title={t("admin.members.frozen")} className="mb-4" /> : null}
      <div className="grid gap-4 lg:grid-cols-[1fr_320px]">
        <MemberProfile member={member} />
        <MemberCredits member={member} />
      </div>
      <Tabs defaultValue="ledger" className="mt-6">
        <TabList aria-label={member.fullName || member.email}>
          <Tab value="ledger">{t("admin.members.ledger")}</Tab>
          <Tab value="runs">{t("admin.members.runs")}</Tab>
          <Tab value="payments">{t("admin.members.payments")}</Tab>
          <Tab value="sessions">{t("admin.members.sessions")}</Tab>
        </TabList>
        <TabPanel value="ledger">
          <LedgerTable lines={member.ledger} />
        </TabPanel>
        <TabPanel value="runs">
          <RunsTable runs={member.runs} />
        </TabPanel>
        <TabPanel value="payments">
          <PaymentsTable payments={member.payments} />
        </TabPanel>
        <TabPanel value="sessions">
          <SessionsTable sessions={member.sessions} />
        </TabPanel>
      </Tabs>
    </>
  );
}
