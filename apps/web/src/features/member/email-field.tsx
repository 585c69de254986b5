import { ChangeEmailInput } from "@static-engine/contracts";
import { Badge, Button, Dialog, DialogActions, Field, FieldError, Input, showToast } from "@static-engine/ui";
import { MailCheck } from "lucide-react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { PasswordInput } from "../../components/password-input.tsx";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { zodForm } from "../../lib/zod-form.ts";
import { MailboxLink } from "./ways-in/mailbox-link.tsx";

/** The account's address, whether it is proven, and the way to another one. */
export function EmailField() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data: member } = trpc.member.me.useQuery();
  const [isOpen, setOpen] = useState(false);
  const resend = trpc.member.resendVerification.useMutation({
    onSuccess: () => showToast({ text: t("account.verificationSent"), icon: <MailCheck /> }),
  });
  if (!member) {
    return null;
  }
  const isProven = member.emailVerifiedAt !== null;
  return (
    <div className="grid gap-2">
      <Field
        label={t("member.email")}
        aside={
          <Badge tone={isProven ? "ok" : "warn"}>
            {t(isProven ? "account.confirmed" : "account.unconfirmed")}
          </Badge>
        }
      >
        <Input readOnly value={member.email} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button
          size="s"
          off={!member.hasPassword}
          title={member.hasPassword ? undefined : t("account.passwordFirst")}
          onClick={() => setOpen(true)}
        >
          {t("account.changeEmail")}
        </Button>
        {isProven ? null : (
          <Button
            size="s"
            busy={resend.isPending}
            busyLabel={t("account.sending")}
            onClick={() => resend.mutate()}
          >
            {t("account.resend")}
          </Button>
        )}
      </div>
      {resend.error ? <FieldError>{errorText(resend.error)}</FieldError> : null}
      {resend.isSuccess ? <MailboxLink /> : null}
      <ChangeEmailDialog open={isOpen} onOpenChange={setOpen} />
    </div>
  );
}

type ChangeEmailDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

function ChangeEmailDialog({ open, onOpenChange }: ChangeEmailDialogProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const form = useForm<{ email: string; password: string }, unknown, ChangeEmailInput>({
    resolver: zodForm(ChangeEmailInput),
    defaultValues: { email: "", password: "" },
    mode: "onTouched",
  });
  const change = trpc.member.changeEmail.useMutation();
  function toggle(next: boolean) {
    onOpenChange(next);
    form.reset();
    change.reset();
  }
  const { errors } = form.formState;
  return (
    <Dialog
      open={open}
      onOpenChange={toggle}
      title={t("account.changeEmail")}
      description={t("account.changeEmailText")}
    >
      {change.isSuccess ? (
        <div className="grid gap-4" role="status">
          <p className="text-reading">{t("account.changeEmailSent", { email: change.variables.email })}</p>
          <MailboxLink />
          <DialogActions>
            <Button tone="ink" onClick={() => toggle(false)}>
              {t("common.close")}
            </Button>
          </DialogActions>
        </div>
      ) : (
        <form
          noValidate
          className="grid gap-4"
          onSubmit={form.handleSubmit((values) => change.mutate(values))}
        >
          <Field label={t("account.newEmail")} error={errors.email?.message}>
            <Input type="email" autoComplete="email" autoFocus {...form.register("email")} />
          </Field>
          <Field label={t("member.deletePassword")} error={errors.password?.message}>
            <PasswordInput autoComplete="current-password" {...form.register("password")} />
          </Field>
          {change.error ? <FieldError>{errorText(change.error)}</FieldError> : null}
          <DialogActions>
            <Button onClick={() => toggle(false)}>{t("account.keep")}</Button>
            <Button tone="ink" type="submit" busy={change.isPending} busyLabel={t("account.sending")}>
              {t("account.sendLink")}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}
