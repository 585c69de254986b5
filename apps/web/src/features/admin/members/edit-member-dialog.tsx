import type { AdminMember, Language, UserId } from "@static-engine/contracts";
import { ChangeMemberInput } from "@static-engine/contracts";
import {
  Button,
  Dialog,
  DialogActions,
  Field,
  FieldError,
  Input,
  Select,
  showToast,
} from "@static-engine/ui";
import { Check } from "lucide-react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SwitchField } from "../../../components/switch-field.tsx";
import { LANGUAGE_NAMES, SCREEN_LANGUAGES } from "../../../i18n/language.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { zodForm } from "../../../lib/zod-form.ts";

type Values = {
  id: UserId;
  fullName: string;
  email: string;
  emailVerified: boolean;
  tier: string;
  locale: Language;
};
type EditMemberDialogProps = { member: AdminMember; onOpenChange: (open: boolean) => void };

export function EditMemberDialog({ member, onOpenChange }: EditMemberDialogProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const plans = trpc.billing.plans.useQuery();
  const update = trpc.admin.member.update.useMutation({
    onSuccess(saved) {
      utils.admin.member.get.setData({ id: saved.id }, saved);
      utils.admin.member.list.invalidate();
      onOpenChange(false);
      showToast({ text: t("admin.members.saved"), icon: <Check /> });
    },
  });
  const { id, fullName, email, tier, locale } = member;
  const form = useForm<Values, unknown, ChangeMemberInput>({
    resolver: zodForm(ChangeMemberInput),
    defaultValues: { id, fullName, email, tier, locale, emailVerified: member.emailVerifiedAt !== null },
    mode: "onTouched",
  });
  const { errors } = form.formState;
  const tiers = new Map([
    [tier, tier],
    ...(plans.data?.items ?? []).map((plan) => [plan.id, plan.name] as const),
  ]);
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      width="m"
      title={t("admin.members.editTitle", { name: fullName || email })}
      description={t("admin.members.editNote")}
    >
      <form noValidate className="grid gap-4" onSubmit={form.handleSubmit((values) => update.mutate(values))}>
        <Field label={t("admin.members.name")} error={errors.fullName?.message}>
          <Input maxLength={120} {...form.register("fullName")} />
        </Field>
        <Field label={t("admin.members.email")} error={errors.email?.message}>
          <Input type="email" {...form.register("email")} />
        </Field>
        <SwitchField
          label={t("admin.members.verified")}
          hint={t("admin.members.verifiedHint")}
          checked={form.watch("emailVerified")}
          onChange={(on) => form.setValue("emailVerified", on)}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("admin.members.plan")}>
            <Select
              value={form.watch("tier")}
              onChange={(value) => form.setValue("tier", value)}
              options={[...tiers].map(([value, label]) => ({ value, label }))}
            />
          </Field>
          <Field label={t("admin.members.locale")}>
            <Select
              value={form.watch("locale")}
              onChange={(value) => form.setValue("locale", value)}
              options={SCREEN_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            />
          </Field>
        </div>
        {update.error ? <FieldError>{errorText(update.error)}</FieldError> : null}
        <DialogActions>
          <Button onClick={() => onOpenChange(false)}>{t("admin.team.keep")}</Button>
          <Button tone="ink" type="submit" busy={update.isPending} busyLabel={t("common.saving")}>
            {t("common.save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
