import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTitle } from "../../lib/use-title.ts";
import { AuthLayout } from "./auth-layout.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export function SignInScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { next } = useSearch({ from: "/signin" });
  useTitle(t("member.signIn"));
  return (
    <AuthLayout
      title={t("member.signInTitle")}
      lead={
        <>
          {t("member.newHere")}{" "}
          <Link to="/signup" search={next ? { next } : {}} className="font-label text-ac hover:underline">
            {t("member.makeAccount")}
          </Link>
        </>
      }
    >
      <SignInForm onSignedIn={() => navigate({ href: next ?? "/home", replace: true })} />
    </AuthLayout>
  );
}
