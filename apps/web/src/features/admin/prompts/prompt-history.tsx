import type { PromptDetail } from "@static-engine/contracts";
import { Badge, Button, FieldError, showToast } from "@static-engine/ui";
import { Check, History } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { Moment } from "../parts/moment.tsx";
import { PromptDiffView } from "./prompt-diff.tsx";

const TONES = { draft: "accent", published: "ok", archived: "plain" } as const;

/** Everything that this prompt has ever been: who wrote it, why, and the way back to it. */
export function PromptHistory({ prompt, mayWrite }: { prompt: PromptDetail; mayWrite: boolean }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const [compared, setCompared] = useState<number | null>(null);
  const rollback = trpc.admin.prompt.rollback.useMutation({
    onSuccess(saved) {
      utils.admin.prompt.get.invalidate({ key: prompt.key });
      utils.admin.prompt.list.invalidate();
      showToast({ text: t("admin.prompts.published", { version: saved.shown.version }), icon: <Check /> });
    },
  });
  const published = prompt.published?.version;
  return (
    <div className="grid gap-4">
      <ol>
        {prompt.history.map((row) => (
          <li
            key={row.version}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2.5 first:border-t"
          >
            <span className="w-10 font-label">v{row.version}</span>
            <Badge tone={TONES[row.status]}>{t(`admin.prompts.states.${row.status}`)}</Badge>
            <span className="min-w-40 flex-1">
              {row.note || "–"}
              <span className="block text-note text-ink3">
                {row.author} · <Moment at={row.publishedAt ?? row.createdAt} />
              </span>
            </span>
            {published !== undefined && row.version !== published ? (
              <Button size="s" tone="ghost" onClick={() => setCompared(row.version)}>
                {t("admin.prompts.compare", { version: published })}
              </Button>
            ) : null}
            {mayWrite && row.status === "archived" ? (
              <Button
                size="s"
                icon={<History className="size-3.5" />}
                busy={rollback.isPending && rollback.variables.version === row.version}
                onClick={() => rollback.mutate({ key: prompt.key, version: row.version })}
              >
                {t("admin.prompts.rollback")}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {rollback.error ? <FieldError>{errorText(rollback.error)}</FieldError> : null}
      {compared !== null && published !== undefined ? (
        <PromptDiffView promptKey={prompt.key} from={compared} to={published} />
      ) : null}
    </div>
  );
}
