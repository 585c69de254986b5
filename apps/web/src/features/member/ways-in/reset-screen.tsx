import { NewPassword, PASSWORD_MIN } from "@static-engine/contracts";
import { Button, Field, FieldError } from "@static-engine/ui";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { PasswordInput } from "../../../components/password-input.tsx";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { useTitle } from "../../../lib/use-title.ts";
import { zodForm } from "../../../lib/zod-form.ts";
import { AuthLayout } from "../auth-layout.tsx";

const Values = z.object({ password: NewPassword });

export function ResetScreen() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const { token } = useSearch({ from: "/reset" });
  useTitle(t("account.resetTitle"));
  const form = useForm<z.infer<typeof Values>>({
    resolver: zodForm(Values),
    defaultValues: { password: "" },
    mode: "onTouched",
  });
  const reset = trpc.member.resetPassword.useMutation({
    onSuccess(member) {
      utils.member.me.setData(undefined, member);
      navigate({ to: "/home", replace: true });
    },
  });
  return (
    <AuthLayout title={t("account.resetTitle")} lead={t("account.resetLead")}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={form.handleSubmit((values) => reset.mutate({ token: token ?? "-", ...values }))}
      >
        <Field
          label={t("account.newPassword")}
          error={form.formState.errors.password?.message}
          hint={t("member.passwordHint", { min: PASSWORD_MIN })}
        >
          <PasswordInput autoComplete="new-password" autoFocus {...form.register("password")} />
        </Field>
        {reset.error ? <FieldError>{errorText(reset.error)}</FieldError> : null}
        <Button
          tone="ink"
          size="l"
          type="submit"
          busy={reset.isPending}
          busyLabel={t("common.saving")}
          className="w-full"
        >
          {t("account.resetAction")}
        </Button>
        {reset.error ? (
          <Link to="/forgot" className="text-center font-label text-ac hover:underline">
            {t("account.askAgain")}
          </Link>
        ) : null}
      </form>
    </AuthLayout>
  );
}
