import { buttonClass } from "@static-engine/ui";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Mail } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useTitle } from "../../lib/use-title.ts";
import { AuthLayout } from "./auth-layout.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { GoogleButton } from "./ways-in/google-button.tsx";
import { GoogleNote } from "./ways-in/google-outcome.tsx";

export function SignInScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { next, google } = useSearch({ from: "/signin" });
  useTitle(t("member.signIn"));
  /** Whoever came to link Google has now proven whose account it is. */
  function goOn() {
    if (google === "link-first") {
      window.location.assign("/auth/google?link=1");
    } else {
      navigate({ href: next ?? "/home", replace: true });
    }
  }
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
      <GoogleNote outcome={google} />
      <GoogleButton next={next} />
      <SignInForm onSignedIn={goOn} />
      <Link to="/magic" search={{}} className={buttonClass("ghost", "l", "mt-2 w-full text-ink")}>
        <Mail />
        {t("account.magicLink")}
      </Link>
    </AuthLayout>
  );
}
