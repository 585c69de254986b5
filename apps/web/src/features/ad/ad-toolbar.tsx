import type { LibraryAd, Ratio } from "@static-engine/contracts";
import { SLOTS_PER_RUN } from "@static-engine/contracts";
import { Button, IconButton, Keys, RatioMark, Segmented, showToast } from "@static-engine/ui";
import { Link, useNavigate } from "@tanstack/react-router";
import { ArrowLeft, Check, ChevronLeft, ChevronRight, Heart, PencilLine } from "lucide-react";
import { useTranslation } from "react-i18next";
import { RATIOS } from "../../components/ratios.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { runNumberText } from "../../lib/format.ts";
import { useShortcuts } from "../../lib/keyboard.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { AnotherTake } from "./fix/another-take.tsx";

type AdToolbarProps = {
  ad: LibraryAd;
  ratio: Ratio;
  onRatio: (ratio: Ratio) => void;
  runNumber: number | null;
  previousId: string | undefined;
  nextId: string | undefined;
  onOpen: (id: string | undefined) => void;
};

export function AdToolbar({ ad, ratio, onRatio, runNumber, previousId, nextId, onOpen }: AdToolbarProps) {
  const { t } = useTranslation();
  const words = {
    number: runNumber === null ? "" : runNumberText(runNumber),
    slot: ad.slot,
    total: SLOTS_PER_RUN,
  };
  const where = ad.takeOf
    ? t(runNumber === null ? "ad.takeAlone" : "ad.take", words)
    : t(runNumber === null ? "ad.variation" : "ad.run", words);
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-4 py-2 md:px-6">
      <Link
        to="/runs/$runId"
        params={{ runId: ad.jobId }}
        aria-label={t("ad.back")}
        className="grid size-8 place-items-center rounded-control text-ink2 hover:bg-hover pointer-coarse:size-10"
      >
        <ArrowLeft />
      </Link>
      <div className="min-w-0 max-md:flex-1">
        <h1 className="truncate font-label">{conceptName(ad.concept.name)}</h1>
        <p className="truncate text-note text-ink2">{where}</p>
      </div>
      {/* On a phone the strip under the picture leads there, and the name needs the room. */}
      <div className="flex max-md:hidden">
        <IconButton
          label={t("ad.previous")}
          keys={<Keys keys={["←"]} tone="on-fill" />}
          onClick={() => onOpen(previousId)}
          disabled={!previousId}
          className="disabled:opacity-45"
        >
          <ChevronLeft />
        </IconButton>
        <IconButton
          label={t("ad.next")}
          keys={<Keys keys={["→"]} tone="on-fill" />}
          onClick={() => onOpen(nextId)}
          disabled={!nextId}
          className="disabled:opacity-45"
        >
          <ChevronRight />
        </IconButton>
      </div>
      <Segmented
        className="max-md:order-last max-md:flex max-md:w-full md:mx-auto"
        label={t("ad.ratios")}
        value={ratio}
        onChange={onRatio}
        segments={RATIOS.map((value) => {
          const hasNote = ad.checks.some((check) => check.ratio === value && check.status !== "pass");
          return {
            value,
            name: hasNote ? t("ad.hasNote", { ratio: value }) : value,
            label: (
              <>
                <RatioMark ratio={value} />
                {value}
                {hasNote ? <span aria-hidden="true" className="size-1.5 rounded-full bg-wa" /> : null}
              </>
            ),
          };
        })}
      />
      <AdMarks ad={ad} ratio={ratio} />
    </header>
  );
}

/** Favourite and saved: they change at once, and go back by themselves if the server refuses. */
function AdMarks({ ad, ratio }: { ad: LibraryAd; ratio: Ratio }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  function patch(change: Partial<LibraryAd>) {
    utils.library.get.setData({ id: ad.id }, (before) => (before ? { ...before, ...change } : before));
  }
  const handlers = {
    onError(error: unknown) {
      utils.library.get.invalidate({ id: ad.id });
      showToast({ text: errorText(error) });
    },
    onSuccess: () => utils.library.list.invalidate(),
  };
  const favorite = trpc.library.favorite.useMutation(handlers);
  const save = trpc.library.save.useMutation(handlers);
  function toggleFavorite() {
    patch({ isFavorite: !ad.isFavorite });
    favorite.mutate({ ids: [ad.id], favorite: !ad.isFavorite });
  }
  function toggleSaved() {
    patch({ isSaved: !ad.isSaved });
    save.mutate({ ids: [ad.id], saved: !ad.isSaved });
  }
  const navigate = useNavigate();
  useShortcuts({
    f: toggleFavorite,
    e: () =>
      navigate({
        to: "/ads/$adId/edit",
        params: { adId: ad.id },
        search: ratio === "1:1" ? {} : { ratio },
      }),
  });
  return (
    <div className="flex items-center gap-1.5">
      <Button asChild>
        <Link to="/ads/$adId/edit" params={{ adId: ad.id }} search={ratio === "1:1" ? {} : { ratio }}>
          <PencilLine />
          <span className="max-md:sr-only">{t("editor.edit")}</span>
        </Link>
      </Button>
      {ad.renders.length > 0 ? <AnotherTake key={ad.id} ad={ad} /> : null}
      <IconButton
        label={t("ad.favorite")}
        keys={<Keys keys={["F"]} tone="on-fill" />}
        pressed={ad.isFavorite}
        onClick={toggleFavorite}
      >
        <Heart className={ad.isFavorite ? "fill-current text-ac" : undefined} />
      </IconButton>
      <Button
        tone={ad.isSaved ? "ghost" : "ink"}
        onClick={toggleSaved}
        icon={ad.isSaved ? <Check /> : null}
        aria-pressed={ad.isSaved}
      >
        {ad.isSaved ? t("ad.savedState") : t("ad.save")}
      </Button>
    </div>
  );
}
