import type { AdminMe } from "@static-engine/contracts";
import { ADMIN_PASSWORD_MIN, ChangeAdminPasswordInput } from "@static-engine/contracts";
import { Button, Dialog, DialogActions, Field, FieldError, showToast } from "@static-engine/ui";
import { Check } from "lucide-react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { PasswordInput } from "../../../components/password-input.tsx";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { zodForm } from "../../../lib/zod-form.ts";
import { CodeInput } from "./code-input.tsx";

type ChangePasswordDialogProps = { me: AdminMe; onClose: () => void };
type Values = { currentPassword: string; newPassword: string; code: string };

/** Another password of one's own, for the old one and a code; every other browser is signed out by it. */
export function ChangePasswordDialog({ me, onClose }: ChangePasswordDialogProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const form = useForm<Values, unknown, ChangeAdminPasswordInput>({
    resolver: zodForm(
      me.hasTotp ? ChangeAdminPasswordInput.required() : ChangeAdminPasswordInput.omit({ code: true }),
    ),
    defaultValues: { currentPassword: "", newPassword: "", code: "" },
    mode: "onTouched",
  });
  const change = trpc.admin.auth.changePassword.useMutation({
    onSuccess(saved) {
      utils.admin.auth.me.setData(undefined, saved);
      showToast({ text: t("account.passwordChanged"), icon: <Check /> });
      onClose();
    },
  });
  const { errors } = form.formState;
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("account.changePassword")}
      description={t("admin.auth.passwordText")}
    >
      <form noValidate className="grid gap-4" onSubmit={form.handleSubmit((values) => change.mutate(values))}>
        {/* For whatever keeps passwords: it asks whose this is. */}
        <input type="hidden" autoComplete="username" value={me.email} readOnly />
        <Field label={t("account.currentPassword")} error={errors.currentPassword?.message}>
          <PasswordInput autoFocus autoComplete="current-password" {...form.register("currentPassword")} />
        </Field>
        <Field
          label={t("account.newPassword")}
          error={errors.newPassword?.message}
          hint={t("member.passwordHint", { min: ADMIN_PASSWORD_MIN })}
        >
          <PasswordInput autoComplete="new-password" {...form.register("newPassword")} />
        </Field>
        {me.hasTotp ? (
          <Field
            label={t("admin.auth.code")}
            hint={t("admin.auth.codeHint")}
            error={errors.code ? t("admin.auth.codeWrong") : undefined}
          >
            <CodeInput {...form.register("code")} />
          </Field>
        ) : null}
        {change.error ? <FieldError>{errorText(change.error)}</FieldError> : null}
        <DialogActions>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button tone="ink" type="submit" busy={change.isPending} busyLabel={t("common.saving")}>
            {t("account.changePassword")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
