import { Button, Field, FieldError } from "@static-engine/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CodeInput } from "./code-input.tsx";

type CodeStepProps = {
  busy: boolean;
  error: string | null;
  onSubmit: (factor: { code: string } | { recoveryCode: string }) => void;
  onBack: () => void;
};

/** The second step of signing in: a code of now, or one of those that were kept. */
export function CodeStep({ busy, error, onSubmit, onBack }: CodeStepProps) {
  const { t } = useTranslation();
  const [isRecovery, setIsRecovery] = useState(false);
  const [text, setText] = useState("");
  const isReady = isRecovery ? text.trim().length >= 12 : /^\d{6}$/.test(text.replace(/\s/g, ""));
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) {
          onSubmit(isRecovery ? { recoveryCode: text } : { code: text });
        }
      }}
    >
      <Field
        label={isRecovery ? t("admin.auth.recoveryCode") : t("admin.auth.code")}
        hint={isRecovery ? t("admin.auth.recoveryHint") : t("admin.auth.codeHint")}
      >
        <CodeInput
          key={String(isRecovery)}
          autoFocus
          inputMode={isRecovery ? "text" : "numeric"}
          maxLength={isRecovery ? 20 : 7}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {error ? <FieldError>{error}</FieldError> : null}
      <Button
        tone="ink"
        size="l"
        type="submit"
        off={!isReady}
        busy={busy}
        busyLabel={t("admin.auth.checking")}
        className="w-full"
      >
        {t("member.signIn")}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button tone="ghost" onClick={onBack}>
          {t("admin.auth.back")}
        </Button>
        <Button
          tone="ghost"
          onClick={() => {
            setText("");
            setIsRecovery(!isRecovery);
          }}
        >
          {isRecovery ? t("admin.auth.useCode") : t("admin.auth.useRecovery")}
        </Button>
      </div>
    </form>
  );
}
