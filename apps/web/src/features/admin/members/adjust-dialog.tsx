import type { AdminMember, UserId } from "@static-engine/contracts";
import { AdjustCreditsInput } from "@static-engine/contracts";
import { Button, Dialog, DialogActions, Field, FieldError, Input, showToast } from "@static-engine/ui";
import { Check } from "lucide-react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { zodForm } from "../../../lib/zod-form.ts";

type Values = { id: UserId; amount: number; reason: string; idempotencyKey: string };
type AdjustDialogProps = { member: AdminMember; onOpenChange: (open: boolean) => void };

export function AdjustDialog({ member, onOpenChange }: AdjustDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  // One key for this dialog: a second press, or one after a lost answer, changes nothing more.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const adjust = trpc.admin.ledger.adjust.useMutation({
    onSuccess({ applied, credits }) {
      utils.admin.member.get.invalidate({ id: member.id });
      onOpenChange(false);
      showToast({
        text: t("admin.members.adjusted", {
          amount: format.signed(applied),
          available: format.number(credits.available),
        }),
        icon: <Check />,
      });
    },
  });
  const form = useForm<Values, unknown, AdjustCreditsInput>({
    resolver: zodForm(AdjustCreditsInput),
    defaultValues: { id: member.id, reason: "", idempotencyKey },
    mode: "onTouched",
  });
  const { errors } = form.formState;
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title={t("admin.members.adjustTitle")}
      description={t("admin.members.adjustText", member.credits)}
    >
      <form noValidate className="grid gap-4" onSubmit={form.handleSubmit((values) => adjust.mutate(values))}>
        <Field
          label={t("admin.members.amount")}
          hint={t("admin.members.amountHint")}
          error={errors.amount?.message}
        >
          <Input type="number" step={1} autoFocus {...form.register("amount", { valueAsNumber: true })} />
        </Field>
        <Field label={t("admin.members.reason")} error={errors.reason?.message}>
          <Input maxLength={200} {...form.register("reason")} />
        </Field>
        {adjust.error ? <FieldError>{errorText(adjust.error)}</FieldError> : null}
        <DialogActions>
          <Button onClick={() => onOpenChange(false)}>{t("admin.team.keep")}</Button>
          <Button tone="ink" type="submit" busy={adjust.isPending} busyLabel={t("admin.members.adjusting")}>
            {t("admin.members.adjustNow")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
