import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AdminAuthLayout } from "./admin-auth-layout.tsx";
import { AdminSignInForm } from "./admin-sign-in-form.tsx";

export function AdminSignInScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { next } = useSearch({ from: "/admin/signin" });
  return (
    <AdminAuthLayout title={t("admin.auth.signInTitle")} lead={t("admin.auth.signInLead")}>
      <AdminSignInForm onSignedIn={() => navigate({ href: next ?? "/admin", replace: true })} />
    </AdminAuthLayout>
  );
}
