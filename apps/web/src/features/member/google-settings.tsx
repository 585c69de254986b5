import { Button, buttonClass, FieldError, showToast } from "@static-engine/ui";
import { useSearch } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { SettingsPart } from "./settings-part.tsx";
import { GoogleNote } from "./ways-in/google-outcome.tsx";

/** Ties the account to Google, or unties it; linking starts from inside, so that it is the owner who does it. */
export function GoogleSettings() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const { google } = useSearch({ from: "/member/settings" });
  const { data: member } = trpc.member.me.useQuery();
  const { data: options } = trpc.member.signInOptions.useQuery(undefined, {
    staleTime: Number.POSITIVE_INFINITY,
  });
  const unlink = trpc.member.unlinkGoogle.useMutation({ onSuccess: () => utils.member.me.invalidate() });
  useEffect(() => {
    if (google === "linked") {
      showToast({ text: t("account.googleLinked"), icon: <Check /> });
    }
  }, [google, t]);
  if (!member || !options || options.google === "off") {
    return null;
  }
  return (
    <SettingsPart
      title="Google"
      text={options.google === "emulated" ? t("account.googleEmulated") : t("account.googleText")}
    >
      <GoogleNote outcome={google} />
      <div>
        {member.hasGoogle ? (
          <Button
            off={!member.hasPassword}
            title={member.hasPassword ? undefined : t("account.passwordFirst")}
            busy={unlink.isPending}
            onClick={() => unlink.mutate()}
          >
            {t("account.unlinkGoogle")}
          </Button>
        ) : (
          <a href="/auth/google?link=1" className={buttonClass("outline", "m")}>
            {t("account.linkGoogle")}
          </a>
        )}
      </div>
      {unlink.error ? <FieldError>{errorText(unlink.error)}</FieldError> : null}
    </SettingsPart>
  );
}
