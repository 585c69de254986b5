import { Button, Dialog, DialogActions, Field } from "@static-engine/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PasswordInput } from "../../components/password-input.tsx";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";

/** Asks for the password, because an open laptop must not be enough. */
export function DeleteAccount() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: member } = trpc.member.me.useQuery();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState("");
  const remove = trpc.member.delete.useMutation({
    async onSuccess() {
      await navigate({ to: "/" });
      queryClient.clear();
    },
  });
  function change(next: boolean) {
    setOpen(next);
    setPassword("");
    remove.reset();
  }
  return (
    <div>
      <Button
        tone="danger"
        off={!member?.hasPassword}
        title={member?.hasPassword ? undefined : t("account.passwordFirst")}
        onClick={() => change(true)}
      >
        {t("member.deleteAccount")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={change}
        title={t("member.deleteDialog")}
        description={t("member.deleteDialogText")}
      >
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            remove.mutate({ password });
          }}
        >
          <Field
            label={t("member.deletePassword")}
            error={remove.error ? errorText(remove.error) : undefined}
          >
            <PasswordInput
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </Field>
          <DialogActions>
            <Button onClick={() => change(false)}>{t("member.keepAccount")}</Button>
            <Button
              tone="danger"
              type="submit"
              off={password === ""}
              busy={remove.isPending}
              busyLabel={t("common.deleting")}
            >
              {t("member.deleteAccount")}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </div>
  );
}
