import { ConfirmDialog, Switch, showToast } from "@static-engine/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { useMay } from "../parts/use-may.ts";

/** Stops asking a vendor or a model. Off asks first: runs of members depend on it. */
export function KillSwitch({ target, isOff }: { target: string; isOff: boolean }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const mayWrite = useMay("provider.write");
  const [asks, setAsks] = useState(false);
  const flip = trpc.admin.provider.switch.useMutation({
    onSuccess(states, { on }) {
      setAsks(false);
      utils.admin.provider.list.setData(undefined, states);
      showToast({
        text: on
          ? t("admin.providers.switchedOn", { name: target })
          : t("admin.providers.switchedOff", { name: target }),
      });
    },
    onError(error) {
      setAsks(false);
      showToast({ text: errorText(error) });
    },
  });
  if (!mayWrite) {
    return null;
  }
  return (
    <>
      <Switch
        aria-label={t("admin.providers.on", { name: target })}
        checked={!isOff}
        onCheckedChange={(on) => (on ? flip.mutate({ target, on }) : setAsks(true))}
      />
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        title={t("admin.providers.offTitle", { name: target })}
        description={t("admin.providers.offText")}
        keepLabel={t("admin.providers.keep")}
        confirmLabel={t("admin.providers.switchOff")}
        busy={flip.isPending}
        tone="danger"
        onConfirm={() => flip.mutate({ target, on: false })}
      />
    </>
  );
}
