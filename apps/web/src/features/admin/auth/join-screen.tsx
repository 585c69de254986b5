import { AcceptInviteInput } from "@static-engine/contracts";
import { Button, EmptyState, Field, FieldError, Input, Skeleton } from "@static-engine/ui";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { readAppError } from "../../../lib/errors.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { zodForm } from "../../../lib/zod-form.ts";
import { AdminAuthLayout } from "./admin-auth-layout.tsx";

/** Where an invitation leads: a name and a password, then the second factor. */
export function JoinScreen() {
  const { t } = useTranslation();
  const { token } = useSearch({ from: "/admin/join" });
  const invite = trpc.admin.auth.invite.useQuery({ token }, { retry: false });
  const code = readAppError(invite.error)?.code;
  if (code === "NOT_FOUND" || code === "VALIDATION") {
    return (
      <AdminAuthLayout title={t("admin.auth.joinGone")}>
        <EmptyState title={t("admin.auth.joinGone")}>{t("admin.auth.joinGoneText")}</EmptyState>
      </AdminAuthLayout>
    );
  }
  const role = invite.data ? t(`admin.roles.${invite.data.role}`) : "…";
  return (
    <AdminAuthLayout
      title={t("admin.auth.joinTitle", { role })}
      lead={invite.data ? t("admin.auth.joinLead", { email: invite.data.email }) : null}
    >
      {invite.error ? <LoadError error={invite.error} onRetry={() => invite.refetch()} /> : null}
      {invite.isPending ? <Skeleton className="h-[220px]" /> : null}
      {invite.data ? <JoinForm token={token} email={invite.data.email} /> : null}
    </AdminAuthLayout>
  );
}

type Values = { token: string; name: string; password: string };

function JoinForm({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const accept = trpc.admin.auth.acceptInvite.useMutation({
    onSuccess(me) {
      utils.admin.auth.me.setData(undefined, me);
      navigate({ to: "/admin/second-factor", replace: true });
    },
  });
  const form = useForm<Values, unknown, AcceptInviteInput>({
    resolver: zodForm(AcceptInviteInput),
    defaultValues: { token, name: "", password: "" },
    mode: "onTouched",
  });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.handleSubmit((values) => accept.mutate(values))}
    >
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <Field label={t("admin.auth.yourName")} error={errors.name?.message}>
        <Input tall autoComplete="name" autoFocus {...form.register("name")} />
      </Field>
      <Field
        label={t("member.password")}
        hint={t("admin.auth.passwordHint")}
        error={errors.password?.message}
      >
        <Input tall type="password" autoComplete="new-password" {...form.register("password")} />
      </Field>
      {accept.error ? <FieldError>{errorText(accept.error)}</FieldError> : null}
      <Button
        tone="ink"
        size="l"
        type="submit"
        busy={accept.isPending}
        busyLabel={t("admin.auth.joining")}
        className="w-full"
      >
        {t("admin.auth.join")}
      </Button>
    </form>
  );
}
