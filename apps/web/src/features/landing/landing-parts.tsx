import type { CreditState } from "@static-engine/ui";
import { buttonClass, HoldMeter } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

const STEPS = ["brand", "concept", "run"] as const;
const STEP_TEXT = {
  brand: "landing.steps.brandText",
  concept: "landing.steps.conceptText",
  run: "landing.steps.runText",
} as const;

export function HowItWorks() {
  const { t } = useTranslation();
  return (
    <section id="how" className="page-gutter border-t border-line py-14 xl:px-10">
      <h2 className="text-title max-md:text-title-s">{t("landing.howTitle")}</h2>
      <ol className="mt-6 grid gap-x-10 gap-y-6 md:grid-cols-3">
        {STEPS.map((step, index) => (
          <li key={step} className="border-t border-ink pt-3">
            <span className="data text-ink2">{index + 1}</span>
            <h3 className="mt-1 text-section">{t(`landing.steps.${step}`)}</h3>
            <p className="mt-1 max-w-[44ch] text-reading text-ink2">{t(STEP_TEXT[step])}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const EXAMPLES: { words: "landing.held" | "landing.settled" | "landing.released"; cells: CreditState[] }[] = [
  { words: "landing.held", cells: ["held", "held", "held", "held", "held", "held"] },
  { words: "landing.settled", cells: ["settled", "settled", "settled", "settled", "settled"] },
  { words: "landing.released", cells: ["released"] },
];

export function Pricing() {
  const { t } = useTranslation();
  return (
    <section id="pricing" className="page-gutter border-t border-line py-14 xl:px-10">
      <div className="grid gap-x-16 gap-y-8 lg:grid-cols-2">
        <div>
          <h2 className="text-title max-md:text-title-s">{t("landing.pricingTitle")}</h2>
          <p className="mt-3 max-w-[58ch] text-reading text-ink2">{t("landing.pricingText")}</p>
          <div className="mt-6 flex flex-wrap gap-2">
            <Link to="/signup" className={buttonClass("ink", "l")}>
              {t("landing.action")}
            </Link>
            <Link to="/pricing" className={buttonClass("outline", "l")}>
              {t("landing.seePlans")}
            </Link>
          </div>
        </div>
        <div>
          <ul className="border-t border-line">
            {EXAMPLES.map((example) => (
              <li
                key={example.words}
                className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line py-3.5"
              >
                <span className="w-[190px]">
                  <HoldMeter cells={example.cells} label={t(example.words)} />
                </span>
                {t(example.words)}
              </li>
            ))}
          </ul>
          <h3 className="mt-6 text-section">{t("landing.checksTitle")}</h3>
          <p className="mt-1 max-w-[58ch] text-reading text-ink2">{t("landing.checksText")}</p>
        </div>
      </div>
    </section>
  );
}
