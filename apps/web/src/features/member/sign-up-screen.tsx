import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTitle } from "../../lib/use-title.ts";
import { AuthLayout } from "./auth-layout.tsx";
import { SignUpForm } from "./sign-up-form.tsx";
import { GoogleButton } from "./ways-in/google-button.tsx";

export function SignUpScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { next, ref } = useSearch({ from: "/signup" });
  useTitle(t("member.createAccount"));
  return (
    <AuthLayout
      title={t("member.signUpTitle")}
      lead={
        <>
          {t("member.haveAccount")}{" "}
          <Link to="/signin" search={next ? { next } : {}} className="font-label text-ac hover:underline">
            {t("member.signIn")}
          </Link>
        </>
      }
    >
      <GoogleButton next={next} referralCode={ref} />
      <SignUpForm
        referralCode={ref}
        onSignedUp={() => navigate({ href: next ?? "/onboarding", replace: true })}
      />
    </AuthLayout>
  );
}
