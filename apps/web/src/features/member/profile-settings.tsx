import { Button, Field, FieldError, Input, showToast } from "@static-engine/ui";
import { Check } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { AvatarField } from "./avatar-field.tsx";
import { EmailField } from "./email-field.tsx";
import { SettingsPart } from "./settings-part.tsx";

export function ProfileSettings() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const { data: member } = trpc.member.me.useQuery();
  const [name, setName] = useState<string | null>(null);
  const update = trpc.member.update.useMutation({
    onSuccess(saved) {
      utils.member.me.setData(undefined, saved);
      setName(null);
      showToast({ text: t("member.saved"), icon: <Check /> });
    },
  });
  const shown = name ?? member?.fullName ?? "";
  const isDirty = name !== null && name.trim() !== (member?.fullName ?? "");
  return (
    <SettingsPart title={t("member.profile")} text={t("member.profileText")}>
      <AvatarField />
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isDirty) {
            update.mutate({ fullName: shown.trim() });
          }
        }}
      >
        <Field label={t("member.name")}>
          <Input
            autoComplete="name"
            maxLength={120}
            value={shown}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        {update.error ? <FieldError>{errorText(update.error)}</FieldError> : null}
        <Button
          tone="ink"
          type="submit"
          className="justify-self-start"
          off={!isDirty || shown.trim() === ""}
          busy={update.isPending}
          busyLabel={t("common.saving")}
        >
          {t("common.save")}
        </Button>
      </form>
      <EmailField />
    </SettingsPart>
  );
}
