import type { SharedView } from "@static-engine/contracts";
import { Button, Field, FieldError, Input, Skeleton } from "@static-engine/ui";
import { useParams } from "@tanstack/react-router";
import type { FormEvent, ReactNode } from "react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSelect } from "../../components/language-select.tsx";
import { Overlays } from "../../components/overlays.tsx";
import { Wordmark } from "../../components/wordmark.tsx";
import { readAppError } from "../../lib/errors.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { useTitle } from "../../lib/use-title.ts";
import { SharedReview } from "./shared-review.tsx";

/** What somebody sees who was sent a link: no account, no menus, the ads alone. */
export function SharedScreen() {
  const { token } = useParams({ from: "/s/$token" });
  const [password, setPassword] = useState<string | undefined>(undefined);
  // Stays while it is read anew: whoever has just said something goes on where they were.
  const [view, setView] = useState<SharedView | null>(null);
  const open = trpc.share.open.useMutation({ onSuccess: setView });
  const { mutate } = open;
  useEffect(() => mutate({ token }), [mutate, token]);
  useTitle(view?.title);
  const error = readAppError(open.error);
  const access = { token, ...(password ? { password } : {}) };
  return (
    <Overlays>
      {view && !error ? (
        <SharedReview view={view} access={access} onChanged={() => mutate(access)} />
      ) : (
        <Door>
          {error?.details.reason === "share_password" || (password && error) ? (
            <PasswordForm
              isBusy={open.isPending}
              error={error?.details.wrong === false ? null : open.error}
              onSubmit={(value) => {
                setPassword(value);
                mutate({ token, password: value });
              }}
            />
          ) : open.error ? (
            <Closed error={open.error} onRetry={() => mutate({ token })} />
          ) : (
            <Skeleton className="h-40 w-[360px] max-w-full" />
          )}
        </Door>
      )}
    </Overlays>
  );
}

function Door({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col bg-surface px-4 py-6 md:px-10">
      <header className="flex items-center justify-between">
        <Wordmark />
        <LanguageSelect />
      </header>
      <main className="m-auto w-full max-w-[360px] py-10">{children}</main>
    </div>
  );
}

function Closed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const hasEnded = readAppError(error)?.code === "NOT_FOUND";
  return (
    <>
      <h1 className="text-title">{hasEnded ? t("share.endedTitle") : t("share.failedTitle")}</h1>
      <p className="mt-1 mb-5 text-reading text-ink2">{errorText(error)}</p>
      {hasEnded ? null : <Button onClick={onRetry}>{t("common.retry")}</Button>}
    </>
  );
}

type PasswordFormProps = { isBusy: boolean; error: unknown; onSubmit: (password: string) => void };

function PasswordForm({ isBusy, error, onSubmit }: PasswordFormProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [value, setValue] = useState("");
  function submit(event: FormEvent) {
    event.preventDefault();
    if (value) {
      onSubmit(value);
    }
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <div>
        <h1 className="text-title">{t("share.lockedTitle")}</h1>
        <p className="mt-1 text-reading text-ink2">{t("share.lockedText")}</p>
      </div>
      <Field label={t("share.password")}>
        <Input
          tall
          autoFocus
          type="password"
          autoComplete="off"
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      </Field>
      {error ? <FieldError>{errorText(error)}</FieldError> : null}
      <Button type="submit" size="l" tone="ink" busy={isBusy} busyLabel={t("share.opening")}>
        {t("share.open")}
      </Button>
    </form>
  );
}
