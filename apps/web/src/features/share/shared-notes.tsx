import type { OpenShareInput, Pin, Ratio, SharedAd, ShareMode } from "@static-engine/contracts";
import { Button, Field, FieldError, Input, Textarea } from "@static-engine/ui";
import { Check, MessageSquareWarning, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { PinMark, ReviewNote } from "../../components/review-note.tsx";
import { conceptName } from "../../i18n/concept-name.ts";
import { useStore } from "../../lib/store.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { pinnedNotes } from "./pinned-notes.ts";
import { reviewerName } from "./reviewer-name.ts";

type SharedNotesProps = {
  ad: SharedAd;
  ratio: Ratio;
  mode: ShareMode;
  access: OpenShareInput;
  pin: Pin | null;
  onPin: (pin: Pin | null) => void;
  onSaid: () => void;
};

/** What was said of the ad, and what the reviewer says: a comment, a yes, or what should change. */
export function SharedNotes({ ad, ratio, mode, access, pin, onPin, onSaid }: SharedNotesProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const name = useStore(reviewerName);
  const [text, setText] = useState("");
  const [missing, setMissing] = useState<"name" | "text" | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const settled = {
    onSuccess() {
      setText("");
      onPin(null);
      onSaid();
    },
  };
  const comment = trpc.share.comment.useMutation(settled);
  const decide = trpc.share.decide.useMutation(settled);
  const isBusy = comment.isPending || decide.isPending;
  const error = comment.error ?? decide.error;
  const pinned = pinnedNotes(ad.notes, ratio);
  useEffect(() => {
    if (pin) {
      field.current?.focus();
    }
  }, [pin]);

  function say(kind: "comment" | "approve" | "changes") {
    const words = text.trim();
    if (isBusy) {
      return;
    }
    if (!name.trim() || (kind !== "approve" && !words)) {
      setMissing(name.trim() ? "text" : "name");
      return;
    }
    setMissing(null);
    const note = { ...access, adId: ad.id, version: ad.version, reviewer: name.trim() };
    comment.reset();
    decide.reset();
    if (kind === "comment") {
      comment.mutate({ ...note, text: words, pin });
    } else {
      decide.mutate({ ...note, approve: kind === "approve", text: words || null });
    }
  }
  return (
    <aside className="flex min-h-0 flex-col border-line bg-surface max-lg:border-t lg:w-[360px] lg:shrink-0 lg:border-l">
      <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
        <h2 className="text-section text-balance">{ad.headline}</h2>
        <p className="text-note text-ink2">{conceptName(ad.concept)}</p>
        {ad.notes.length === 0 && mode !== "view" ? (
          <p className="mt-4 text-ink2">{t("share.nothingSaid")}</p>
        ) : null}
        <ul aria-label={t("share.notes")} className="mt-2">
          {ad.notes.map((note) => (
            <ReviewNote key={note.id} note={note} number={pinned.indexOf(note) + 1 || undefined} />
          ))}
        </ul>
      </div>
      {mode === "view" ? null : (
        <form
          className="grid gap-3 border-t border-line bg-sunken px-5 py-4"
          onSubmit={(event) => {
            event.preventDefault();
            say("comment");
          }}
        >
          <Field label={t("share.yourName")} error={missing === "name" ? t("share.nameMissing") : undefined}>
            <Input
              value={name}
              maxLength={60}
              autoComplete="name"
              onChange={(event) => reviewerName.set(event.target.value)}
            />
          </Field>
          <Field
            label={t("share.comment")}
            counter={text.length > 800 ? `${text.length} / 1000` : undefined}
            error={missing === "text" ? t("share.textMissing") : undefined}
            aside={
              pin ? (
                <button
                  type="button"
                  onClick={() => onPin(null)}
                  className="flex items-center gap-1.5 rounded-s text-note text-ink2 hover:text-ink"
                >
                  <PinMark number={pinned.length + 1} />
                  {t("share.unpin")}
                  <X className="size-3" />
                </button>
              ) : null
            }
          >
            <Textarea
              ref={field}
              rows={2}
              maxLength={1000}
              value={text}
              placeholder={t("share.commentPlaceholder")}
              onChange={(event) => setText(event.target.value)}
            />
          </Field>
          {error ? <FieldError>{errorText(error)}</FieldError> : null}
          <div className="grid grid-cols-2 gap-2">
            <Button
              type="submit"
              className="col-span-2"
              busy={comment.isPending}
              busyLabel={t("share.sending")}
            >
              {t("share.send")}
            </Button>
            {mode === "decide" ? (
              <>
                <Button icon={<MessageSquareWarning />} onClick={() => say("changes")}>
                  {t("share.askChanges")}
                </Button>
                <Button tone="ink" icon={<Check />} onClick={() => say("approve")}>
                  {t("share.approve")}
                </Button>
              </>
            ) : null}
          </div>
        </form>
      )}
    </aside>
  );
}
