import type { OpenShareInput, Pin, Ratio, SharedAd, SharedView } from "@static-engine/contracts";
import { cx, EmptyState, Segmented } from "@static-engine/ui";
import { CircleCheck, MessageSquareWarning } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSelect } from "../../components/language-select.tsx";
import { RATIOS } from "../../components/ratios.ts";
import { Wordmark } from "../../components/wordmark.tsx";
import { useFormat } from "../../lib/format.ts";
import { useShortcuts } from "../../lib/keyboard.ts";
import { SharedNotes } from "./shared-notes.tsx";
import { SharedPicture } from "./shared-picture.tsx";

type SharedReviewProps = { view: SharedView; access: OpenShareInput; onChanged: () => void };

/** The picture on a neutral stage, what was said of it beside it, the other ads in a strip. */
export function SharedReview({ view, access, onChanged }: SharedReviewProps) {
  const { t } = useTranslation();
  const { full } = useFormat();
  const [index, setIndex] = useState(0);
  const [ratio, setRatio] = useState<Ratio>("1:1");
  const [pin, setPin] = useState<Pin | null>(null);
  const ad = view.ads[index] ?? view.ads[0];
  function show(next: number) {
    if (view.ads[next]) {
      setIndex(next);
      setPin(null);
    }
  }
  useShortcuts({ arrowleft: () => show(index - 1), arrowright: () => show(index + 1) });
  return (
    <div className="flex min-h-dvh flex-col bg-stage lg:h-dvh">
      <header className="flex min-h-[52px] flex-wrap items-center gap-x-5 gap-y-1 border-b border-line bg-surface px-4 py-2">
        <span className="max-md:hidden">
          <Wordmark />
        </span>
        <div className="min-w-0 flex-1">
          <h1 className="truncate text-section">{view.title}</h1>
          <p className="truncate text-note text-ink2">
            {t("share.by", { owner: view.owner, date: full(view.expiresAt) })}
          </p>
        </div>
        <LanguageSelect />
      </header>
      {ad ? (
        <main className="flex min-h-0 flex-1 max-lg:flex-col">
          {view.ads.length > 1 ? <Strip ads={view.ads} current={ad} onShow={show} /> : null}
          <section className="flex min-h-0 min-w-0 flex-1 flex-col items-center justify-center gap-3 p-4 md:p-6">
            <Segmented
              label={t("library.anyRatio")}
              value={ratio}
              onChange={(next) => {
                setRatio(next);
                setPin(null);
              }}
              segments={RATIOS.map((value) => ({ value, label: value }))}
            />
            <SharedPicture
              ad={ad}
              ratio={ratio}
              pin={pin?.ratio === ratio ? pin : null}
              onPin={view.mode === "view" ? undefined : setPin}
            />
            {view.mode === "view" ? null : (
              <p className="text-note text-ink2 max-md:text-center">{t("share.pinHint")}</p>
            )}
          </section>
          <SharedNotes
            key={ad.id}
            ad={ad}
            ratio={ratio}
            mode={view.mode}
            access={access}
            pin={pin}
            onPin={setPin}
            onSaid={onChanged}
          />
        </main>
      ) : (
        <main className="m-auto p-6">
          <EmptyState title={t("share.emptyTitle")}>{t("share.emptyText")}</EmptyState>
        </main>
      )}
    </div>
  );
}

type StripProps = { ads: readonly SharedAd[]; current: SharedAd; onShow: (index: number) => void };

function Strip({ ads, current, onShow }: StripProps) {
  const { t } = useTranslation();
  return (
    <nav
      aria-label={t("share.strip")}
      className="flex shrink-0 gap-2 overflow-auto border-line bg-surface p-2.5 max-lg:border-b lg:w-[100px] lg:flex-col lg:border-r"
    >
      {ads.map((ad, index) => {
        const decision = ad.notes.findLast((note) => note.kind !== "comment")?.kind;
        const thumb = ad.renders[0]?.thumbUrl;
        return (
          <button
            key={ad.id}
            type="button"
            aria-current={ad.id === current.id}
            aria-label={t("share.showAd", { number: index + 1, headline: ad.headline })}
            onClick={() => onShow(index)}
            className={cx(
              "relative size-[76px] shrink-0 rounded-pic",
              ad.id === current.id && "outline-2 outline-offset-2 outline-ac",
            )}
          >
            {thumb ? <img src={thumb} alt="" className="pic size-full object-cover" /> : null}
            {decision ? (
              <span
                className={cx(
                  "absolute right-1 bottom-1 grid size-5 place-items-center rounded-full bg-raised [&_.lucide]:size-3.5",
                  decision === "approve" ? "text-ok" : "text-wa",
                )}
              >
                {decision === "approve" ? <CircleCheck /> : <MessageSquareWarning />}
              </span>
            ) : null}
          </button>
        );
      })}
    </nav>
  );
}
