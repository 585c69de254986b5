import { ChangePasswordInput, PASSWORD_MIN } from "@static-engine/contracts";
import { Button, Field, FieldError, showToast } from "@static-engine/ui";
import { Check } from "lucide-react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { PasswordInput } from "../../components/password-input.tsx";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { zodForm } from "../../lib/zod-form.ts";
import { SettingsPart } from "./settings-part.tsx";
import { MailboxLink } from "./ways-in/mailbox-link.tsx";

export function PasswordSettings() {
  const { t } = useTranslation();
  const { data: member } = trpc.member.me.useQuery();
  if (!member) {
    return null;
  }
  return (
    <SettingsPart title={t("member.password")} text={t("account.passwordText")}>
      {member.hasPassword ? <ChangePassword /> : <SetPassword email={member.email} />}
    </SettingsPart>
  );
}

function ChangePassword() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const form = useForm<ChangePasswordInput>({
    resolver: zodForm(ChangePasswordInput),
    defaultValues: { currentPassword: "", newPassword: "" },
    mode: "onTouched",
  });
  const change = trpc.member.changePassword.useMutation({
    onSuccess(saved) {
      utils.member.me.setData(undefined, saved);
      utils.member.sessions.invalidate();
      form.reset();
      showToast({ text: t("account.passwordChanged"), icon: <Check /> });
    },
  });
  const { errors } = form.formState;
  return (
    <form noValidate className="grid gap-4" onSubmit={form.handleSubmit((values) => change.mutate(values))}>
      <Field label={t("account.currentPassword")} error={errors.currentPassword?.message}>
        <PasswordInput autoComplete="current-password" {...form.register("currentPassword")} />
      </Field>
      <Field
        label={t("account.newPassword")}
        error={errors.newPassword?.message}
        hint={t("member.passwordHint", { min: PASSWORD_MIN })}
      >
        <PasswordInput autoComplete="new-password" {...form.register("newPassword")} />
      </Field>
      {change.error ? <FieldError>{errorText(change.error)}</FieldError> : null}
      <Button
        type="submit"
        className="justify-self-start"
        off={!form.formState.isDirty}
        busy={change.isPending}
        busyLabel={t("common.saving")}
      >
        {t("account.changePassword")}
      </Button>
    </form>
  );
}

/** Whoever came through Google has none yet; the mailed link is the proof that is asked for instead. */
function SetPassword({ email }: { email: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const ask = trpc.member.forgotPassword.useMutation();
  return (
    <div className="grid gap-3">
      {ask.isSuccess ? (
        <>
          <p role="status">{t("account.linkSent", { email })}</p>
          <MailboxLink />
        </>
      ) : (
        <Button
          className="justify-self-start"
          busy={ask.isPending}
          busyLabel={t("account.sending")}
          onClick={() => ask.mutate({ email })}
        >
          {t("account.setPassword")}
        </Button>
      )}
      {ask.error ? <FieldError>{errorText(ask.error)}</FieldError> : null}
    </div>
  );
}
