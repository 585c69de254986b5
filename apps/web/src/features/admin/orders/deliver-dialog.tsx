import type { AdminOrder } from "@static-engine/contracts";
import { HttpUrl } from "@static-engine/contracts";
import { Button, Dialog, DialogActions, Field, FieldError, Input, showToast } from "@static-engine/ui";
import { Check } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";

export function DeliverDialog({ order, onClose }: { order: AdminOrder; onClose: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const [link, setLink] = useState(order.deliveryUrl ?? "");
  // A list that is read anew underneath must not make somebody else's change look seen.
  const [seen] = useState(order.updatedAt);
  const isReady = HttpUrl.safeParse(link).success;
  const deliver = trpc.admin.canva.update.useMutation({
    onSuccess() {
      showToast({ text: t("admin.orders.delivered"), icon: <Check /> });
      onClose();
    },
    onSettled: () => utils.admin.canva.list.invalidate(),
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("admin.orders.deliverTitle")}
      description={t("admin.orders.deliverText")}
    >
      <form
        noValidate
        className="grid gap-4 text-left whitespace-normal"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) {
            deliver.mutate({ id: order.id, status: "delivered", deliveryUrl: link, seen });
          }
        }}
      >
        <Field label={t("admin.orders.link")} error={link && !isReady ? t("validation.url") : undefined}>
          <Input
            type="url"
            inputMode="url"
            autoFocus
            placeholder="https://www.canva.com/design/…"
            value={link}
            onChange={(event) => setLink(event.target.value)}
          />
        </Field>
        {deliver.error ? <FieldError>{errorText(deliver.error)}</FieldError> : null}
        <DialogActions>
          <Button onClick={onClose}>{t("admin.team.keep")}</Button>
          <Button
            tone="ink"
            type="submit"
            off={!isReady}
            busy={deliver.isPending}
            busyLabel={t("admin.orders.delivering")}
          >
            {t("admin.orders.deliver")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
