import { Button, Tab, TabList, TabPanel, Tabs } from "@static-engine/ui";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../parts/page.tsx";
import { AdminsTable } from "./admins-table.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { InvitesTable } from "./invites-table.tsx";
import { RoleMatrix } from "./role-matrix.tsx";

/** Who works here, who is invited, and what each role opens. */
export function TeamScreen() {
  const { t } = useTranslation();
  const [isInviting, setIsInviting] = useState(false);
  return (
    <AdminPage
      title={t("admin.team.title")}
      lead={t("admin.team.lead")}
      actions={
        <Button tone="ink" icon={<UserPlus />} onClick={() => setIsInviting(true)}>
          {t("admin.team.invite")}
        </Button>
      }
    >
      <Tabs defaultValue="admins">
        <TabList aria-label={t("admin.team.title")}>
          <Tab value="admins">{t("admin.team.admins")}</Tab>
          <Tab value="invites">{t("admin.team.invites")}</Tab>
          <Tab value="matrix">{t("admin.team.matrix")}</Tab>
        </TabList>
        <TabPanel value="admins">
          <AdminsTable />
        </TabPanel>
        <TabPanel value="invites">
          <InvitesTable />
        </TabPanel>
        <TabPanel value="matrix">
          <RoleMatrix />
        </TabPanel>
      </Tabs>
      <InviteDialog open={isInviting} onOpenChange={setIsInviting} />
    </AdminPage>
  );
}
