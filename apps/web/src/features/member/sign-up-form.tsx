import type { Language } from "@static-engine/contracts";
import { PASSWORD_MIN, SignupInput } from "@static-engine/contracts";
import { Button, Field, FieldError, Input } from "@static-engine/ui";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { PasswordInput } from "../../components/password-input.tsx";
import { languageSetting } from "../../i18n/language.ts";
import { showServerErrors } from "../../lib/form-errors.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { zodForm } from "../../lib/zod-form.ts";

type SignUpValues = { email: string; password: string; fullName: string; locale: Language };

type SignUpFormProps = { referralCode: string | undefined; onSignedUp: () => void };

export function SignUpForm({ referralCode, onSignedUp }: SignUpFormProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const form = useForm<SignUpValues, unknown, SignupInput>({
    resolver: zodForm(SignupInput),
    defaultValues: { email: "", password: "", fullName: "", locale: languageSetting.get() },
    mode: "onTouched",
  });
  const signup = trpc.member.signup.useMutation({
    onSuccess(member) {
      utils.member.me.setData(undefined, member);
      onSignedUp();
    },
    onError: (error) => showServerErrors(error, ["email", "password", "fullName"], form.setError),
  });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.handleSubmit((values) => signup.mutate({ ...values, referralCode }))}
    >
      <Field label={t("member.name")} optional={t("common.optional")} error={errors.fullName?.message}>
        <Input tall autoComplete="name" autoFocus {...form.register("fullName")} />
      </Field>
      <Field label={t("member.email")} error={errors.email?.message}>
        <Input tall type="email" autoComplete="username" inputMode="email" {...form.register("email")} />
      </Field>
      <Field
        label={t("member.password")}
        error={errors.password?.message}
        hint={t("member.passwordHint", { min: PASSWORD_MIN })}
      >
        <PasswordInput autoComplete="new-password" {...form.register("password")} />
      </Field>
      {signup.error && !errors.email && !errors.password ? (
        <FieldError>{errorText(signup.error)}</FieldError>
      ) : null}
      <Button
        tone="ink"
        size="l"
        type="submit"
        busy={signup.isPending}
        busyLabel={t("member.creating")}
        className="mt-1 w-full"
      >
        {t("member.createAccount")}
      </Button>
      <p className="text-center text-note text-ink3">{t("member.signupNote")}</p>
    </form>
  );
}
