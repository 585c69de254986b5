import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useTitle } from "../../../lib/use-title.ts";
import { AuthLayout } from "../auth-layout.tsx";
import { AskLinkForm } from "./ask-link-form.tsx";

export function ForgotScreen() {
  const { t } = useTranslation();
  useTitle(t("account.forgotTitle"));
  const ask = trpc.member.forgotPassword.useMutation();
  return (
    <AuthLayout title={t("account.forgotTitle")} lead={t("account.forgotLead")}>
      <AskLinkForm action={t("account.forgotAction")} ask={ask} />
    </AuthLayout>
  );
}
