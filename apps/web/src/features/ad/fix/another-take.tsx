import type { LibraryAd } from "@static-engine/contracts";
import { IMPORTANT_NOTES_MAX } from "@static-engine/contracts";
import { Button, Field, FieldError, Keys, Popover, Textarea } from "@static-engine/ui";
import { useNavigate } from "@tanstack/react-router";
import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePressKey } from "../../../lib/press-key.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";

/** One variation anew, beside the one that is there. The others are not touched. */
export function AnotherTake({ ad }: { ad: LibraryAd }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const [isOpen, setOpen] = useState(false);
  const [notes, setNotes] = useState("");
  const cost = trpc.generation.estimate.useQuery({ kind: "regenerate", adId: ad.id }).data?.cost;
  const press = usePressKey();
  const take = trpc.generation.regenerateSingle.useMutation({
    onError: press.onAnswer,
    async onSuccess(run) {
      press.onAnswer();
      utils.generation.list.invalidate();
      await navigate({ to: "/runs/$runId", params: { runId: run.id } });
    },
  });
  function run() {
    if (!take.isPending) {
      take.mutate({ adId: ad.id, notes: notes.trim() || null, idempotencyKey: press.of() });
    }
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      label={t("take.title")}
      align="end"
      className="w-[340px] p-4"
      trigger={
        <Button icon={<RefreshCw />}>
          <span className="max-md:sr-only">{t("take.title")}</span>
        </Button>
      }
    >
      <div className="grid gap-3">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="text-section">{t("take.heading")}</span>
          {cost === undefined ? null : (
            <span className="text-note text-ink2">{t("fix.cost", { count: cost })}</span>
          )}
        </p>
        <Field label={t("create.notes")} optional={t("common.optional")} hint={t("take.hint")}>
          <Textarea
            rows={2}
            maxLength={IMPORTANT_NOTES_MAX}
            value={notes}
            onChange={(event) => setNotes(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
                event.preventDefault();
                run();
              }
            }}
          />
        </Field>
        {take.error ? <FieldError>{errorText(take.error)}</FieldError> : null}
        <Button
          tone="ink"
          busy={take.isPending || take.isSuccess}
          busyLabel={t("create.starting")}
          onClick={run}
        >
          {t("take.go")}
          <Keys keys={["mod", "enter"]} tone="on-fill" />
        </Button>
      </div>
    </Popover>
  );
}
