import type { ShareNote } from "@static-engine/contracts";
import { cx } from "@static-engine/ui";
import { CircleCheck, MessageSquare, MessageSquareWarning } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../lib/format.ts";

const LOOKS = {
  comment: { icon: <MessageSquare />, tone: "text-ink2" },
  approve: { icon: <CircleCheck />, tone: "text-ok" },
  changes: { icon: <MessageSquareWarning />, tone: "text-wa" },
} as const;

type ReviewNoteProps = {
  note: ShareNote;
  /** Of its spot, where it has one on the picture that is shown. */
  number?: number | undefined;
  /** Something after its date, such as the link it came by. */
  aside?: ReactNode;
};

/** Who said what of an ad, and when. */
export function ReviewNote({ note, number, aside }: ReviewNoteProps) {
  const { t } = useTranslation();
  const { moment, full } = useFormat();
  const { icon, tone } = LOOKS[note.kind];
  return (
    <li className="flex gap-2.5 border-b border-line py-3 last:border-b-0">
      <span className={cx("mt-0.5 shrink-0", tone)}>{number ? <PinMark number={number} /> : icon}</span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-label">{note.reviewer}</span>
          {note.kind === "comment" ? null : (
            <span className={cx("font-label", tone)}>{t(`share.said.${note.kind}`)}</span>
          )}
          <time dateTime={note.createdAt} title={full(note.createdAt)} className="text-note text-ink3">
            {moment(note.createdAt)}
          </time>
        </p>
        {note.text ? <p className="text-reading break-words whitespace-pre-wrap">{note.text}</p> : null}
        <p className="text-note text-ink3 empty:hidden">
          {note.pin && !number ? `${t("share.onRatio", { ratio: note.pin.ratio })} ` : null}
          {aside}
        </p>
      </div>
    </li>
  );
}

/** A numbered spot, on a picture and beside what was said of it. */
export function PinMark({ number }: { number: number }) {
  return (
    <span className="grid size-5 place-items-center rounded-full bg-on-picture text-tiny font-label text-picture-white shadow-[0_0_0_1.5px_var(--picture-white)]">
      {number}
    </span>
  );
}
