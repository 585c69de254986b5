import { Button, Dialog } from "@static-engine/ui";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SignInForm } from "../../features/member/sign-in-form.tsx";
import { answerSignIn, signInWanted } from "../../lib/session-gate.ts";
import { useStore } from "../../lib/store.ts";
import { trpc } from "../../lib/trpc.ts";

/** A session ended in the middle of work: sign in over the page, and what was refused goes on. */
export function SessionDialog() {
  const { t } = useTranslation();
  const open = useStore(signInWanted);
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const email = utils.member.me.getData()?.email;
  function leave() {
    answerSignIn(false);
    navigate({ to: "/signin", search: {} });
  }
  return (
    <Dialog
      open={open}
      onOpenChange={() => undefined}
      dismissible={false}
      title={t("member.expiredTitle")}
      description={t("member.expiredText")}
    >
      <SignInForm email={email} onSignedIn={() => answerSignIn(true)} />
      <Button tone="ghost" className="mt-2 w-full" onClick={leave}>
        {t("member.expiredLeave")}
      </Button>
    </Dialog>
  );
}
