import type { AdminMember } from "@static-engine/contracts";
import { Button, showToast } from "@static-engine/ui";
import { Check } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { useMay } from "../parts/use-may.ts";
import { AdjustDialog } from "./adjust-dialog.tsx";
import { EditMemberDialog } from "./edit-member-dialog.tsx";
import { SuspendDialog } from "./suspend-dialog.tsx";

/** What the role may do with this member. */
export function MemberActions({ member }: { member: AdminMember }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const mayWrite = useMay("member.write");
  const mayAdjust = useMay("ledger.adjust");
  const [open, setOpen] = useState<"edit" | "adjust" | "suspend" | null>(null);
  const name = member.fullName || member.email;
  const restore = trpc.admin.member.restore.useMutation({
    onSuccess(saved) {
      utils.admin.member.get.setData({ id: saved.id }, saved);
      showToast({ text: t("admin.members.restored", { name }), icon: <Check /> });
    },
    onError: (error) => showToast({ text: errorText(error) }),
  });
  const close = (isOpen: boolean) => (isOpen ? undefined : setOpen(null));
  return (
    <>
      {mayAdjust ? <Button onClick={() => setOpen("adjust")}>{t("admin.members.adjust")}</Button> : null}
      {mayWrite ? <Button onClick={() => setOpen("edit")}>{t("admin.members.edit")}</Button> : null}
      {mayWrite && member.status === "active" ? (
        <Button tone="danger" onClick={() => setOpen("suspend")}>
          {t("admin.members.suspend")}
        </Button>
      ) : null}
      {mayWrite && member.status === "suspended" ? (
        <Button tone="ink" busy={restore.isPending} onClick={() => restore.mutate({ id: member.id })}>
          {t("admin.members.restore")}
        </Button>
      ) : null}
      {open === "adjust" ? <AdjustDialog member={member} onOpenChange={close} /> : null}
      {open === "edit" ? <EditMemberDialog member={member} onOpenChange={close} /> : null}
      {open === "suspend" ? <SuspendDialog member={member} onOpenChange={close} /> : null}
    </>
  );
}
