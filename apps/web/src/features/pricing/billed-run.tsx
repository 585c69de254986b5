import type { Plans } from "@static-engine/contracts";
import { SLOTS_PER_RUN } from "@static-engine/contracts";
import { HoldCell } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { conceptName } from "../../i18n/concept-name.ts";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";

/** An example, not a promise: four of six pass. */
const PASSED = 4;
const FAULTS = ["pricing.faultContrast", "pricing.faultText"] as const;

/** How a run is billed, shown on pictures rather than told; and the small print in plain words. */
export function BilledRun({ plans }: { plans: Plans }) {
  const { t } = useTranslation();
  const format = useFormat();
  const samples = trpc.sample.list.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const pictures = (samples.data?.items ?? []).slice(0, PASSED).map((sample) => ({
    id: sample.id,
    alt: `${conceptName(sample.concept.name)}: ${sample.headline}`,
    url: sample.pictures.find((picture) => picture.ratio === "1:1")?.url ?? "",
  }));
  const settled = Math.floor((plans.runCost * PASSED) / SLOTS_PER_RUN);
  const notes = [
    {
      title: t("pricing.addons"),
      text: t("pricing.addonsText", {
        count: plans.addon.credits,
        price: format.money(plans.addon.price, plans.currency),
      }),
    },
    { title: t("pricing.leaving"), text: t("pricing.leavingText") },
    { title: t("pricing.refunds"), text: t("pricing.refundsText") },
  ];
  return (
    <div className="mt-6 grid gap-x-12 gap-y-8 border-t border-line pt-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <section aria-labelledby="billed">
        <div className="mb-3 flex flex-wrap justify-between gap-x-6">
          <h2 id="billed" className="text-section">
            {t("pricing.billed")}
          </h2>
          <p className="text-ink2">
            {t("pricing.billedText", {
              passed: PASSED,
              total: SLOTS_PER_RUN,
              settled,
              released: plans.runCost - settled,
            })}
          </p>
        </div>
        <ul className="grid grid-cols-3 gap-2.5 sm:grid-cols-6">
          {Array.from({ length: PASSED }, (_, index) => pictures[index]).map((picture, index) => (
            <li key={picture?.id ?? `waiting-${index + 1}`}>
              <div className="pic aspect-square bg-press">
                {picture?.url ? (
                  <img
                    src={picture.url}
                    alt={picture.alt}
                    className="size-full object-cover"
                    loading="lazy"
                  />
                ) : null}
              </div>
              <p className="mt-1.5 flex items-center gap-1.5">
                <HoldCell state="settled" className="size-2.5" />
                {t("pricing.passed")}
              </p>
            </li>
          ))}
          {FAULTS.map((fault) => (
            <li key={fault}>
              <div className="grid aspect-square place-items-center p-2 text-center text-ink2 shadow-[inset_0_0_0_1px_var(--linec)]">
                {t(fault)}
              </div>
              <p className="mt-1.5 flex items-center gap-1.5">
                <HoldCell state="released" className="size-2.5" />
                {t("pricing.back")}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <dl className="grid content-start gap-4">
        {notes.map(({ title, text }) => (
          <div key={title}>
            <dt className="text-section">{title}</dt>
            <dd className="max-w-[58ch] text-reading text-ink2">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
