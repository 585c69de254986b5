import { LoginInput } from "@static-engine/contracts";
import { Button, Field, FieldError, Input } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { PasswordInput } from "../../components/password-input.tsx";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { zodForm } from "../../lib/zod-form.ts";

type SignInValues = { email: string; password: string };
type SignInFormProps = { email?: string | undefined; onSignedIn: () => void };

/** Used by the screen and by the dialog that opens when a session ends in the middle of work. */
export function SignInForm({ email, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const login = trpc.member.login.useMutation({
    onSuccess(member) {
      utils.member.me.setData(undefined, member);
      onSignedIn();
    },
  });
  const form = useForm<SignInValues, unknown, LoginInput>({
    resolver: zodForm(LoginInput),
    defaultValues: { email: email ?? "", password: "" },
    // Not when a field is left: an error that appears then moves the link that is just being pressed.
    mode: "onSubmit",
  });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.handleSubmit((values) => login.mutate(values))}
    >
      <Field label={t("member.email")} error={errors.email?.message}>
        <Input
          tall
          type="email"
          autoComplete="username"
          inputMode="email"
          autoFocus={!email}
          {...form.register("email")}
        />
      </Field>
      <Field
        label={t("member.password")}
        error={errors.password?.message}
        aside={
          <Link to="/forgot" className="text-ac hover:underline">
            {t("account.forgotLink")}
          </Link>
        }
      >
        <PasswordInput
          autoComplete="current-password"
          autoFocus={Boolean(email)}
          {...form.register("password")}
        />
      </Field>
      {login.error ? <FieldError>{errorText(login.error)}</FieldError> : null}
      <Button
        tone="ink"
        size="l"
        type="submit"
        busy={login.isPending}
        busyLabel={t("member.signingIn")}
        className="mt-1 w-full"
      >
        {t("member.signIn")}
      </Button>
    </form>
  );
}
