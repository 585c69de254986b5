import type { AdVersion, LibraryAd, Ratio } from "@static-engine/contracts";
import { Button, Keys, RatioMark, Segmented, Skeleton, showToast } from "@static-engine/ui";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { ArrowLeft, Check } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BeforeAfterView } from "../../../components/before-after.tsx";
import { BeforeAfter } from "../../../components/before-after.tsx";
import { PageError } from "../../../components/page-error.tsx";
import { RATIOS, shapeOf, widthOverHeight } from "../../../components/ratios.ts";
import { conceptName } from "../../../i18n/concept-name.ts";
import { useShortcuts } from "../../../lib/keyboard.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { useTitle } from "../../../lib/use-title.ts";
import { FixNotes } from "./fix-notes.tsx";

/** A mended ad beside the one of before: taking it and leaving it are equally near. */
export function FixScreen() {
  const { t } = useTranslation();
  const { adId, version } = useParams({ from: "/member/ads/$adId/fixes/$version" });
  const ad = trpc.library.get.useQuery({ id: adId });
  const versions = trpc.library.versions.useQuery({ id: adId });
  useTitle(t("fix.compareTitle"));
  if (ad.error || versions.error) {
    return <PageError error={ad.error ?? versions.error} />;
  }
  const after = versions.data?.items.find((item) => String(item.version) === version);
  const before = versions.data?.items.find((item) => item.version === after?.baseVersion);
  if (!ad.data || !versions.data) {
    return <Skeleton className="m-6 h-[70dvh]" />;
  }
  if (!after || !before) {
    return <PageError error={null} />;
  }
  return <Compare ad={ad.data} before={before} after={after} />;
}

function Compare({ ad, before, after }: { ad: LibraryAd; before: AdVersion; after: AdVersion }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const [ratio, setRatio] = useState<Ratio>("1:1");
  const [view, setView] = useState<BeforeAfterView>("compare");
  const decide = trpc.library.decideFix.useMutation({
    async onSuccess(_state, { accept }) {
      await Promise.all([
        utils.library.get.invalidate({ id: ad.id }),
        utils.library.versions.invalidate({ id: ad.id }),
      ]);
      showToast({ text: accept ? t("fix.taken") : t("fix.left"), icon: <Check /> });
      await navigate({ to: "/ads/$adId", params: { adId: ad.id } });
    },
    onError: (error) => showToast({ text: errorText(error) }),
  });
  const isOpen = after.status === "proposed" && !decide.isPending;
  const choose = (accept: boolean) => () => {
    if (isOpen) {
      decide.mutate({ id: ad.id, version: after.version, accept });
    }
  };
  const views = ["compare", "before", "after"] as const;
  useShortcuts({ a: choose(true) });
  const [old, next] = [before, after].map(({ renders }) => renders.find((render) => render.ratio === ratio));
  return (
    <main className="flex flex-1 flex-col lg:h-[calc(100dvh-var(--bar))] lg:flex-none">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-4 py-2 md:px-6">
        <Link
          to="/ads/$adId"
          params={{ adId: ad.id }}
          aria-label={t("fix.back")}
          className="grid size-8 place-items-center rounded-control text-ink2 hover:bg-hover pointer-coarse:size-10"
        >
          <ArrowLeft />
        </Link>
        <div className="min-w-0 max-md:flex-1">
          <h1 className="truncate font-label">{t("fix.compareTitle")}</h1>
          <p className="truncate text-note text-ink2">{conceptName(ad.concept.name)}</p>
        </div>
        <Segmented
          className="max-md:order-last max-md:flex max-md:w-full md:mx-auto"
          label={t("fix.view")}
          value={view}
          onChange={setView}
          segments={views.map((value) => ({ value, label: t(`fix.views.${value}`) }))}
        />
        <div className="flex items-center gap-1.5 max-md:hidden">
          <Decision isOpen={isOpen} isBusy={decide.isPending} onChoose={choose} />
        </div>
      </header>
      <div className="flex min-h-0 flex-1 max-lg:flex-col">
        <section className="flex min-h-0 min-w-0 flex-1 flex-col items-center justify-center gap-4 bg-stage p-5 md:p-8">
          {old && next ? (
            <BeforeAfter
              key={ratio}
              before={old.url}
              after={next.url}
              beforeLabel={t("fix.beforeLabel", { version: before.version })}
              afterLabel={t("fix.afterLabel", { version: after.version })}
              alt={after.headline}
              view={view}
              shape={shapeOf(ratio)}
              width={`min(100%, calc((100dvh - var(--bar) - 230px) * ${widthOverHeight(ratio)}))`}
            />
          ) : null}
          <Segmented
            label={t("ad.ratios")}
            value={ratio}
            onChange={setRatio}
            segments={RATIOS.map((value) => ({
              value,
              label: (
                <>
                  <RatioMark ratio={value} />
                  {value}
                </>
              ),
            }))}
          />
          <p className="flex items-center gap-4 text-note text-ink2 max-md:hidden">
            <span className="flex items-center gap-1.5">
              <Keys keys={["←"]} />
              <Keys keys={["→"]} /> {t("fix.keyMove")}
            </span>
            <span className="flex items-center gap-1.5">
              <Keys keys={["\\"]} /> {t("fix.keyBefore")}
            </span>
          </p>
        </section>
        <FixNotes ad={ad} before={before} after={after} />
      </div>
      <div className="sticky bottom-[calc(60px+env(safe-area-inset-bottom))] z-10 flex gap-2 border-t border-line bg-surface px-4 py-3 *:flex-1 md:hidden">
        <Decision isOpen={isOpen} isBusy={decide.isPending} onChoose={choose} />
      </div>
    </main>
  );
}

type DecisionProps = { isOpen: boolean; isBusy: boolean; onChoose: (accept: boolean) => () => void };

function Decision({ isOpen, isBusy, onChoose }: DecisionProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button off={!isOpen} onClick={onChoose(false)}>
        {t("fix.keepOld")}
      </Button>
      <Button
        tone="ink"
        icon={<Check />}
        off={!isOpen}
        busy={isBusy}
        busyLabel={t("fix.deciding")}
        onClick={onChoose(true)}
      >
        {t("fix.useNew")}
        <Keys keys={["A"]} tone="on-fill" />
      </Button>
    </>
  );
}
