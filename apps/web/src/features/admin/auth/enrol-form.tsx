import type { TotpEnrolment } from "@static-engine/contracts";
import { Button, Field, FieldError, Input } from "@static-engine/ui";
import { QRCodeSVG } from "qrcode.react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { CodeInput } from "./code-input.tsx";

type EnrolFormProps = { enrolment: TotpEnrolment; onConfirmed: (recoveryCodes: string[]) => void };

export function EnrolForm({ enrolment, onConfirmed }: EnrolFormProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [code, setCode] = useState("");
  const confirm = trpc.admin.auth.confirmTotp.useMutation({
    onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
  });
  const isReady = /^\d{6}$/.test(code.replace(/\s/g, ""));
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) {
          confirm.mutate({ code });
        }
      }}
    >
      <p className="font-label">{t("admin.auth.scan")}</p>
      <div className="self-center rounded-card bg-picture-white p-4 shadow-1">
        <QRCodeSVG value={enrolment.uri} size={184} title={t("admin.auth.scanAlt")} />
      </div>
      <Field label={t("admin.auth.byHand")}>
        <Input readOnly className="data" value={enrolment.secret} />
      </Field>
      <Field label={t("admin.auth.code")} hint={t("admin.auth.codeHint")}>
        <CodeInput value={code} onChange={(event) => setCode(event.target.value)} />
      </Field>
      {confirm.error ? <FieldError>{errorText(confirm.error)}</FieldError> : null}
      <Button
        tone="ink"
        size="l"
        type="submit"
        className="w-full"
        off={!isReady}
        busy={confirm.isPending}
        busyLabel={t("admin.auth.confirming")}
      >
        {t("admin.auth.confirm")}
      </Button>
    </form>
  );
}
