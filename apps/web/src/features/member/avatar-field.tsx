import { UPLOAD_LIMITS } from "@static-engine/contracts";
import { Button, FieldError } from "@static-engine/ui";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Avatar } from "../../components/avatar.tsx";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";

/** The picture in the corner of the screen, or the initials. */
export function AvatarField() {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const input = useRef<HTMLInputElement>(null);
  const { data: member } = trpc.member.me.useQuery();
  const upload = trpc.member.uploadAvatar.useMutation({ onSuccess: () => utils.member.me.invalidate() });
  const remove = trpc.member.removeAvatar.useMutation({
    onSuccess: (saved) => utils.member.me.setData(undefined, saved),
  });
  const error = upload.error ?? remove.error;
  function send(file: File | undefined) {
    if (!file) {
      return;
    }
    const body = new FormData();
    body.append("file", file);
    upload.mutate(body);
  }
  return (
    <div className="grid gap-2">
      <div className="flex items-center gap-3">
        <Avatar member={member} size={56} />
        <Button
          size="s"
          busy={upload.isPending}
          busyLabel={t("product.uploading")}
          onClick={() => input.current?.click()}
        >
          {member?.avatarUrl ? t("product.replace") : t("account.addPicture")}
        </Button>
        {member?.avatarUrl ? (
          <Button size="s" tone="ghost" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t("account.removePicture")}
          </Button>
        ) : null}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-label={t("account.addPicture")}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            send(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
      {error ? (
        <FieldError>{errorText(error)}</FieldError>
      ) : (
        <p className="text-note text-ink3">
          {t("account.pictureHint", { max: format.megabytes(UPLOAD_LIMITS.avatar.bytes) })}
        </p>
      )}
    </div>
  );
}
