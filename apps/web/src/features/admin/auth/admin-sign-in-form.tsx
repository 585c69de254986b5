import { AdminLoginInput } from "@static-engine/contracts";
import { Button, Field, FieldError, Input } from "@static-engine/ui";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { PasswordInput } from "../../../components/password-input.tsx";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { zodForm } from "../../../lib/zod-form.ts";
import { CodeStep } from "./code-step.tsx";

type Values = { email: string; password: string };

/** Password first; where a second factor is set up, its code after it. */
export function AdminSignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const [known, setKnown] = useState<Values | null>(null);
  const login = trpc.admin.auth.login.useMutation({
    onSuccess({ admin }, values) {
      if (admin) {
        utils.admin.auth.me.setData(undefined, admin);
        onSignedIn();
      } else {
        setKnown({ email: values.email, password: values.password });
      }
    },
  });
  const form = useForm<Values, unknown, AdminLoginInput>({
    resolver: zodForm(AdminLoginInput),
    defaultValues: { email: "", password: "" },
    mode: "onTouched",
  });
  const { errors } = form.formState;
  if (known) {
    return (
      <CodeStep
        busy={login.isPending}
        error={login.error ? errorText(login.error) : null}
        onSubmit={(factor) => login.mutate({ ...known, ...factor })}
        onBack={() => {
          login.reset();
          setKnown(null);
        }}
      />
    );
  }
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
          autoFocus
          {...form.register("email")}
        />
      </Field>
      <Field label={t("member.password")} error={errors.password?.message}>
        <PasswordInput autoComplete="current-password" {...form.register("password")} />
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
