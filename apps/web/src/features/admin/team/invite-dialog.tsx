import type { CreatedInvite } from "@static-engine/contracts";
import { AdminRole, CreateInviteInput } from "@static-engine/contracts";
import {
  Button,
  Dialog,
  DialogActions,
  Field,
  FieldError,
  Input,
  Select,
  showToast,
} from "@static-engine/ui";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { zodForm } from "../../../lib/zod-form.ts";

type InviteDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Makes a link, and shows it the only time that it can be shown. */
export function InviteDialog({ open, onOpenChange }: InviteDialogProps) {
  const { t } = useTranslation();
  const [made, setMade] = useState<CreatedInvite | null>(null);
  function close() {
    setMade(null);
    onOpenChange(false);
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? onOpenChange(true) : close())}
      width="m"
      title={made ? t("admin.team.linkTitle", { email: made.email }) : t("admin.team.inviteTitle")}
      description={
        made ? t("admin.team.linkText", { role: t(`admin.roles.${made.role}`) }) : t("admin.team.inviteText")
      }
    >
      {made ? <InviteLink url={made.url} onDone={close} /> : <InviteForm onMade={setMade} />}
    </Dialog>
  );
}

/** The link to an admin who chooses password and authenticator anew. */
export function LinkDialog({ made, onClose }: { made: CreatedInvite | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open={made !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      width="m"
      title={t("admin.team.linkTitle", { email: made?.email ?? "" })}
      description={t("admin.team.newAccessText")}
    >
      {made ? <InviteLink url={made.url} onDone={onClose} /> : null}
    </Dialog>
  );
}

function InviteLink({ url, onDone }: { url: string; onDone: () => void }) {
  const { t } = useTranslation();
  async function copy() {
    await navigator.clipboard.writeText(url);
    showToast({ text: t("admin.auth.copied"), icon: <Check /> });
  }
  return (
    <div className="grid gap-4">
      <Input readOnly aria-label={t("admin.team.copyLink")} className="data" value={url} />
      <DialogActions>
        <Button onClick={onDone}>{t("admin.team.done")}</Button>
        <Button tone="ink" icon={<Copy />} onClick={copy}>
          {t("admin.team.copyLink")}
        </Button>
      </DialogActions>
    </div>
  );
}

type Values = { email: string; role: AdminRole };

function InviteForm({ onMade }: { onMade: (invite: CreatedInvite) => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const create = trpc.admin.invite.create.useMutation({
    onSuccess(invite) {
      utils.admin.invite.list.invalidate();
      onMade(invite);
    },
  });
  const form = useForm<Values, unknown, CreateInviteInput>({
    resolver: zodForm(CreateInviteInput),
    defaultValues: { email: "", role: "support" },
    mode: "onTouched",
  });
  return (
    <form noValidate className="grid gap-4" onSubmit={form.handleSubmit((values) => create.mutate(values))}>
      <Field label={t("admin.team.email")} error={form.formState.errors.email?.message}>
        <Input type="email" inputMode="email" autoComplete="off" autoFocus {...form.register("email")} />
      </Field>
      <Field label={t("admin.team.role")}>
        <Select
          value={form.watch("role")}
          onChange={(role) => form.setValue("role", role)}
          options={AdminRole.options.map((value) => ({ value, label: t(`admin.roles.${value}`) }))}
        />
      </Field>
      {create.error ? <FieldError>{errorText(create.error)}</FieldError> : null}
      <DialogActions>
        <Button tone="ink" type="submit" busy={create.isPending} busyLabel={t("admin.team.inviting")}>
          {t("admin.team.invite")}
        </Button>
      </DialogActions>
    </form>
  );
}
