import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../components/load-error.tsx";
import { PublicBar } from "../../components/public-bar.tsx";
import { trpc } from "../../lib/trpc.ts";
import { useTitle } from "../../lib/use-title.ts";
import { LandingHero } from "./landing-hero.tsx";
import { HowItWorks, Pricing } from "./landing-parts.tsx";

/** Proof before promise: one real ad in three ratios with its real measures. */
export function LandingScreen() {
  const { t } = useTranslation();
  const samples = trpc.sample.list.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  // Another sample each visit, never by a timer: nobody likes a page that moves by itself.
  const [start] = useState(() => Math.random());
  const [chosen, setChosen] = useState<string | null>(null);
  useTitle(undefined);
  const items = samples.data?.items ?? [];
  const shown = items.find((item) => item.id === chosen) ?? items[Math.floor(start * items.length)] ?? null;
  return (
    <div className="mx-auto max-w-[1760px]">
      <PublicBar />
      <main>
        <LandingHero sample={shown} samples={items} isPending={samples.isPending} onChoose={setChosen} />
        {samples.error ? (
          <div className="page-gutter">
            <LoadError error={samples.error} onRetry={() => samples.refetch()} />
          </div>
        ) : null}
        <HowItWorks />
        <Pricing />
      </main>
      <footer className="page-gutter border-t border-line py-6 text-note text-ink3 xl:px-10">
        {t("landing.footer")}
      </footer>
    </div>
  );
}
