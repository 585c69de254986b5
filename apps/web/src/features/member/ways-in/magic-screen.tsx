import { Button, FieldError } from "@static-engine/ui";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { useTitle } from "../../../lib/use-title.ts";
import { AuthLayout } from "../auth-layout.tsx";
import { AskLinkForm } from "./ask-link-form.tsx";

/** Without a token it asks for a link; with one it signs in at a press, so that no mail scanner uses it up. */
export function MagicScreen() {
  const { t } = useTranslation();
  const { token } = useSearch({ from: "/magic" });
  useTitle(t("account.magicTitle"));
  const ask = trpc.member.requestMagicLink.useMutation();
  return token ? (
    <AuthLayout title={t("account.magicReadyTitle")} lead={t("account.magicReadyLead")}>
      <Redeem token={token} />
    </AuthLayout>
  ) : (
    <AuthLayout title={t("account.magicTitle")} lead={t("account.magicLead")}>
      <AskLinkForm action={t("account.magicAction")} ask={ask} />
    </AuthLayout>
  );
}

function Redeem({ token }: { token: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const redeem = trpc.member.redeemMagicLink.useMutation({
    onSuccess(member) {
      utils.member.me.setData(undefined, member);
      navigate({ to: "/home", replace: true });
    },
  });
  return (
    <div className="grid gap-4">
      {redeem.error ? <FieldError>{errorText(redeem.error)}</FieldError> : null}
      <Button
        tone="ink"
        size="l"
        busy={redeem.isPending}
        busyLabel={t("member.signingIn")}
        onClick={() => redeem.mutate({ token })}
        className="w-full"
      >
        {t("member.signIn")}
      </Button>
      {redeem.error ? (
        <Link to="/magic" search={{}} className="text-center font-label text-ac hover:underline">
          {t("account.askAgain")}
        </Link>
      ) : null}
    </div>
  );
}
