import type { TotpEnrolment } from "@static-engine/contracts";
import { Button, buttonClass, FieldError } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { AdminAuthLayout } from "./admin-auth-layout.tsx";
import { EnrolForm } from "./enrol-form.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

/** Setting up an authenticator, in three steps: begin, prove it, keep the recovery codes. */
export function SecondFactorScreen() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data: me } = trpc.admin.auth.me.useQuery();
  const [enrolment, setEnrolment] = useState<TotpEnrolment | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const begin = trpc.admin.auth.enrolTotp.useMutation({ onSuccess: setEnrolment });
  if (codes) {
    return (
      <AdminAuthLayout title={t("admin.auth.codesTitle")} lead={t("admin.auth.codesLead")}>
        <RecoveryCodes codes={codes} />
      </AdminAuthLayout>
    );
  }
  if (me?.hasTotp) {
    return (
      <AdminAuthLayout
        title={t("admin.auth.factorKnown")}
        lead={t("admin.auth.factorLeft", { count: me.recoveryCodesLeft })}
      >
        <Link to="/admin" className={buttonClass("ink", "l", "w-full")}>
          {t("admin.shell.toStart")}
        </Link>
      </AdminAuthLayout>
    );
  }
  return (
    <AdminAuthLayout title={t("admin.auth.factorTitle")} lead={t("admin.auth.factorLead")}>
      {enrolment ? (
        <EnrolForm enrolment={enrolment} onConfirmed={setCodes} />
      ) : (
        <>
          {begin.error ? <FieldError>{errorText(begin.error)}</FieldError> : null}
          <Button
            tone="ink"
            size="l"
            className="w-full"
            busy={begin.isPending}
            busyLabel={t("admin.auth.beginning")}
            onClick={() => begin.mutate()}
          >
            {t("admin.auth.begin")}
          </Button>
        </>
      )}
    </AdminAuthLayout>
  );
}
