import type { CreatedShare, CreateShareInput, ShareMode } from "@static-engine/contracts";
import { ShareMode as Modes } from "@static-engine/contracts";
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
import { Check, Copy, Link2 } from "lucide-react";
import type { FormEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../lib/format.ts";
import { trpc } from "../lib/trpc.ts";
import { useErrorText } from "../lib/use-error-text.ts";

type ShareDialogProps = {
  /** What is shared, as a name to begin with. */
  name: string;
  subject: Pick<CreateShareInput, "ids"> | Pick<CreateShareInput, "folderId">;
  count: number;
  onClose: () => void;
};

const DAYS = ["1", "7", "14", "30", "90"] as const;

/** An address to send around: what the other side may do, for how long, behind a password or not. */
export function ShareDialog({ name, subject, count, onClose }: ShareDialogProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const [title, setTitle] = useState(name);
  const [mode, setMode] = useState<ShareMode>("decide");
  const [days, setDays] = useState<(typeof DAYS)[number]>("14");
  const [password, setPassword] = useState("");
  const create = trpc.library.share.useMutation({ onSuccess: () => utils.share.list.invalidate() });
  const isShort = password.length > 0 && password.length < 4;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isShort && title.trim()) {
      create.mutate({
        ...subject,
        title: title.trim(),
        mode,
        expiresInDays: Number(days),
        password: password || null,
      });
    }
  }
  if (create.data) {
    return <ShareReady link={create.data} hasPassword={password !== ""} onClose={onClose} />;
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="m"
      title={t("share.title", { ads: t("common.ads", { count }) })}
      description={t("share.lead")}
    >
      <form onSubmit={submit} className="grid gap-4">
        <Field label={t("share.name")} hint={t("share.nameHint")}>
          <Input value={title} maxLength={120} required onChange={(event) => setTitle(event.target.value)} />
        </Field>
        <fieldset className="grid gap-1">
          <legend className="mb-1.5 font-label">{t("share.mode")}</legend>
          {Modes.options.map((value) => (
            <label
              key={value}
              htmlFor={`share-${value}`}
              className="flex min-h-8 cursor-pointer items-start gap-2.5 rounded-control px-2 py-1.5 hover:bg-hover"
            >
              <input
                id={`share-${value}`}
                type="radio"
                name="mode"
                checked={mode === value}
                onChange={() => setMode(value)}
                className="mt-0.5 size-4 accent-(--acf)"
              />
              <span>
                <span className="block">{t(`share.modes.${value}`)}</span>
                <span className="block text-note text-ink3">{t(`share.modeText.${value}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="grid gap-4 md:grid-cols-2">
          <Field label={t("share.expires")}>
            <Select
              value={days}
              onChange={setDays}
              options={DAYS.map((value) => ({
                value,
                label: t("share.days", { count: Number(value) }),
              }))}
            />
          </Field>
          <Field
            label={t("share.password")}
            optional={t("common.optional")}
            error={isShort ? t("share.passwordShort") : undefined}
          >
            <Input
              value={password}
              maxLength={128}
              autoComplete="off"
              onChange={(event) => setPassword(event.target.value)}
            />
          </Field>
        </div>
        {create.error ? <FieldError>{errorText(create.error)}</FieldError> : null}
        <DialogActions>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            type="submit"
            tone="ink"
            icon={<Link2 />}
            off={isShort || !title.trim()}
            busy={create.isPending}
            busyLabel={t("share.creating")}
          >
            {t("share.create")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

type ShareReadyProps = { link: CreatedShare; hasPassword: boolean; onClose: () => void };

function ShareReady({ link, hasPassword, onClose }: ShareReadyProps) {
  const { t } = useTranslation();
  const { full } = useFormat();
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(link.url);
    setCopied(true);
    showToast({ text: t("share.copied"), icon: <Copy /> });
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="m"
      title={t("share.readyTitle")}
      description={t("share.readyText", { date: full(link.expiresAt) })}
    >
      <div className="grid gap-4">
        <Field label={t("share.address")} hint={t("share.once")}>
          <Input readOnly value={link.url} onFocus={(event) => event.target.select()} />
        </Field>
        {hasPassword ? <p className="text-ink2">{t("share.passwordApart")}</p> : null}
        <DialogActions>
          <Button onClick={onClose}>{t("common.close")}</Button>
          <Button autoFocus tone="ink" icon={isCopied ? <Check /> : <Copy />} onClick={copy}>
            {t("share.copy")}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
