import type { AdminMember } from "@static-engine/contracts";
import { Button, Dialog, DialogActions, Field, FieldError, showToast, Textarea } from "@static-engine/ui";
import { Check } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";

type SuspendDialogProps = { member: AdminMember; onOpenChange: (open: boolean) => void };

export function SuspendDialog({ member, onOpenChange }: SuspendDialogProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const [reason, setReason] = useState("");
  const name = member.fullName || member.email;
  const suspend = trpc.admin.member.suspend.useMutation({
    onSuccess(saved) {
      utils.admin.member.get.setData({ id: saved.id }, saved);
      onOpenChange(false);
      showToast({ text: t("admin.members.suspended", { name }), icon: <Check /> });
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title={t("admin.members.suspendTitle", { name })}
      description={t("admin.members.suspendText")}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim()) {
            suspend.mutate({ id: member.id, reason });
          }
        }}
      >
        <Field label={t("admin.members.suspendReason")}>
          <Textarea
            rows={2}
            autoFocus
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        {suspend.error ? <FieldError>{errorText(suspend.error)}</FieldError> : null}
        <DialogActions>
          <Button onClick={() => onOpenChange(false)}>{t("admin.team.keep")}</Button>
          <Button
            tone="danger"
            type="submit"
            off={!reason.trim()}
            busy={suspend.isPending}
            busyLabel={t("admin.members.suspending")}
          >
            {t("admin.members.suspend")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
