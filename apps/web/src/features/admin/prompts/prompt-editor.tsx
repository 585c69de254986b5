import type { PromptDetail } from "@static-engine/contracts";
import { Button, Field, FieldError, Input, showToast, Textarea } from "@static-engine/ui";
import { Check, CircleCheck, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { UnsavedGuard } from "../../../components/unsaved-guard.tsx";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";

type PromptEditorProps = { prompt: PromptDetail; mayWrite: boolean };

/** The text of a prompt. What is saved is a draft; what is published counts from the next call on. */
export function PromptEditor({ prompt, mayWrite }: PromptEditorProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const { shown, draft } = prompt;
  const [body, setBody] = useState(shown.body);
  const [note, setNote] = useState(draft?.note ?? "");
  // What is edited is what was seen: a draft that somebody saves meanwhile is not overwritten.
  const [seen, setSeen] = useState(draft?.revision);
  function onSaved(saved: PromptDetail) {
    utils.admin.prompt.get.setData({ key: prompt.key }, saved);
    utils.admin.prompt.list.invalidate();
    setSeen(saved.draft?.revision);
  }
  const save = trpc.admin.prompt.saveDraft.useMutation({
    onSuccess(saved) {
      onSaved(saved);
      showToast({ text: t("admin.prompts.saved"), icon: <Check /> });
    },
  });
  const publish = trpc.admin.prompt.publish.useMutation({
    onSuccess(published) {
      utils.admin.prompt.get.invalidate({ key: prompt.key });
      utils.admin.prompt.list.invalidate();
      showToast({
        text: t("admin.prompts.published", { version: published.shown.version }),
        icon: <Check />,
      });
    },
  });
  // Only below the line anything is filled in.
  const filled = body.split(/^---$/m).slice(1).join("\n") || body;
  const used = new Set([...filled.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name));
  const missing = prompt.variables.filter((name) => !used.has(name));
  const unknown = [...used].filter((name) => !prompt.variables.includes(name));
  const isSound = missing.length + unknown.length === 0;
  const isDirty = body !== shown.body || note !== (draft?.note ?? "");
  const error = save.error ?? publish.error;
  return (
    <div className="grid gap-3">
      <UnsavedGuard isDirty={isDirty} what={t("admin.prompts.thisPrompt")} />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-note text-ink2">
        {isSound ? (
          <span className="flex items-center gap-1.5 text-ok">
            <CircleCheck className="size-3.5" />
            {t("admin.prompts.allVariables", { count: prompt.variables.length })}
          </span>
        ) : (
          <span className="flex items-center gap-1.5 text-er">
            <TriangleAlert className="size-3.5" />
            {[
              ...missing.map((name) => t("admin.prompts.leftOut", { name: `{{${name}}}` })),
              ...unknown.map((name) => t("admin.prompts.unknown", { name: `{{${name}}}` })),
            ].join(", ")}
          </span>
        )}
        <span className="data break-all">{prompt.variables.map((name) => `{{${name}}}`).join(" ")}</span>
      </p>
      <Field label={t("admin.prompts.text")} hint={t("admin.prompts.textHint")} hiddenLabel>
        <Textarea
          rows={22}
          spellCheck={false}
          readOnly={!mayWrite}
          className="data leading-relaxed"
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </Field>
      {mayWrite ? (
        <>
          <Field label={t("admin.prompts.note")} hint={t("admin.prompts.noteHint")}>
            <Input maxLength={400} value={note} onChange={(event) => setNote(event.target.value)} />
          </Field>
          {error ? <FieldError>{errorText(error)}</FieldError> : null}
          <div className="flex flex-wrap gap-2">
            <Button
              tone={isDirty ? "ink" : "outline"}
              off={!isDirty || !isSound}
              busy={save.isPending}
              busyLabel={t("common.saving")}
              onClick={() =>
                save.mutate({
                  key: prompt.key,
                  body,
                  note,
                  model: shown.model,
                  maxOutputTokens: shown.maxOutputTokens,
                  revision: seen ?? 0,
                })
              }
            >
              {t("admin.prompts.saveDraft")}
            </Button>
            <Button
              tone={isDirty ? "outline" : "ink"}
              off={!draft || isDirty}
              title={isDirty ? t("admin.prompts.saveFirst") : undefined}
              busy={publish.isPending}
              onClick={() =>
                draft &&
                publish.mutate({
                  key: prompt.key,
                  version: draft.version,
                  ...(seen === undefined ? {} : { revision: seen }),
                })
              }
            >
              {draft
                ? t("admin.prompts.publish", { version: draft.version })
                : t("admin.prompts.nothingToPublish")}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
