import { Button, buttonClass, FieldError } from "@static-engine/ui";
import { Link, useSearch } from "@tanstack/react-router";
import { CircleCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { useTitle } from "../../../lib/use-title.ts";
import { AuthLayout } from "../auth-layout.tsx";

/** Proves an address at a press: opening a mail must not be enough, because scanners open it too. */
export function VerifyScreen() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const { token } = useSearch({ from: "/verify" });
  useTitle(t("account.verifyTitle"));
  const verify = trpc.member.verifyEmail.useMutation({ onSuccess: () => utils.member.me.invalidate() });
  return (
    <AuthLayout title={t("account.verifyTitle")} lead={t("account.verifyLead")}>
      {verify.data ? (
        <div className="grid gap-4" role="status">
          <p className="flex gap-2.5 text-reading">
            <CircleCheck className="mt-0.5 size-5 text-ok" />
            <span>
              {t(verify.data.changed ? "account.verifiedChange" : "account.verified", {
                email: verify.data.email,
              })}
            </span>
          </p>
          <Link to="/home" className={buttonClass("ink", "l", "w-full")}>
            {t(verify.data.changed ? "member.signIn" : "account.goOn")}
          </Link>
        </div>
      ) : (
        <div className="grid gap-4">
          {verify.error ? <FieldError>{errorText(verify.error)}</FieldError> : null}
          <Button
            tone="ink"
            size="l"
            busy={verify.isPending}
            busyLabel={t("common.saving")}
            onClick={() => verify.mutate({ token: token ?? "-" })}
            className="w-full"
          >
            {t("account.verifyAction")}
          </Button>
          {verify.error ? (
            <Link to="/settings" search={{}} className="text-center font-label text-ac hover:underline">
              {t("account.askInSettings")}
            </Link>
          ) : null}
        </div>
      )}
    </AuthLayout>
  );
}
