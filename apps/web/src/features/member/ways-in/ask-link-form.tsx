import type { ForgotPasswordInput } from "@static-engine/contracts";
import { ForgotPasswordInput as Schema } from "@static-engine/contracts";
import { Button, buttonClass, Field, FieldError, Input } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { MailCheck } from "lucide-react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { zodForm } from "../../../lib/zod-form.ts";
import { MailboxLink } from "./mailbox-link.tsx";

type AskLinkFormProps = {
  email?: string | undefined;
  action: string;
  /** The mutation that has the link mailed. */
  ask: {
    mutate: (input: ForgotPasswordInput) => void;
    error: unknown;
    isPending: boolean;
    isSuccess: boolean;
    variables: ForgotPasswordInput | undefined;
    reset: () => void;
  };
};

/** Asks for an address, then says what to do next: the same for one that nobody has. */
export function AskLinkForm({ email, action, ask }: AskLinkFormProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const form = useForm<{ email: string }, unknown, ForgotPasswordInput>({
    resolver: zodForm(Schema),
    defaultValues: { email: email ?? "" },
    // Not when a field is left: an error that appears then moves the link that is just being pressed.
    mode: "onSubmit",
  });
  if (ask.isSuccess) {
    return (
      <div className="grid gap-4" role="status">
        <p className="flex gap-2.5 text-reading">
          <MailCheck className="mt-0.5 size-5 text-ok" />
          <span>{t("account.linkSent", { email: ask.variables?.email ?? "" })}</span>
        </p>
        <MailboxLink />
        <Button size="l" onClick={ask.reset} className="w-full">
          {t("account.otherAddress")}
        </Button>
        <Back />
      </div>
    );
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.handleSubmit((values) => ask.mutate(values))}
    >
      <Field label={t("member.email")} error={form.formState.errors.email?.message}>
        <Input
          tall
          type="email"
          autoComplete="username"
          inputMode="email"
          autoFocus
          {...form.register("email")}
        />
      </Field>
      {ask.error ? <FieldError>{errorText(ask.error)}</FieldError> : null}
      <Button
        tone="ink"
        size="l"
        type="submit"
        busy={ask.isPending}
        busyLabel={t("account.sending")}
        className="w-full"
      >
        {action}
      </Button>
      <Back />
    </form>
  );
}

function Back() {
  const { t } = useTranslation();
  return (
    <Link to="/signin" search={{}} className={buttonClass("ghost", "l", "w-full")}>
      {t("account.backToSignIn")}
    </Link>
  );
}
