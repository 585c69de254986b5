import type { Sample } from "@static-engine/contracts";
import { buttonClass, CropMarks, cx, Skeleton } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { shapeOf } from "../../components/ratios.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { SampleChecks } from "./sample-checks.tsx";

type LandingHeroProps = {
  sample: Sample | null;
  samples: readonly Sample[];
  isPending: boolean;
  onChoose: (id: string) => void;
};

const SHOWN_SAMPLES = 8;

export function LandingHero({ sample, samples, isPending, onChoose }: LandingHeroProps) {
  const { t } = useTranslation();
  return (
    <section className="grid gap-x-14 gap-y-8 page-gutter pt-5 pb-10 lg:grid-cols-[minmax(0,540px)_minmax(0,1fr)] xl:px-10">
      <div className="flex flex-col lg:pt-8">
        <h1 className="text-display max-w-[5.4em] max-lg:text-display-s">{t("landing.title")}</h1>
        <p className="mt-5 max-w-[24em] text-lead text-ink2">{t("landing.lead")}</p>
        <div className="mt-6">
          <Link to="/signup" className={buttonClass("accent", "l", "h-12 px-6 text-section max-md:w-full")}>
            {t("landing.action")}
          </Link>
        </div>
        <ul className="mt-3.5 flex flex-wrap gap-x-5 gap-y-1 text-ink3">
          <li>{t("landing.facts.credits")}</li>
          <li>{t("landing.facts.time")}</li>
          <li>{t("landing.facts.layers")}</li>
        </ul>
        <Samples samples={samples} current={sample} onChoose={onChoose} />
      </div>
      <div className="min-w-0">
        {sample ? <SamplePictures key={sample.id} sample={sample} /> : null}
        {isPending ? <Skeleton className="aspect-[734/604]" /> : null}
        {sample && sample.checks.length > 0 ? <SampleChecks checks={sample.checks} /> : null}
      </div>
    </section>
  );
}

/** The upright one large, the other two beside it, as tall together as the first. */
function SamplePictures({ sample }: { sample: Sample }) {
  const of = (ratio: "9:16" | "1:1" | "16:9") => sample.pictures.find((picture) => picture.ratio === ratio);
  const frame = (ratio: "9:16" | "1:1" | "16:9", className: string) => {
    const picture = of(ratio);
    return (
      <div className={cx("relative", className)}>
        {ratio === "9:16" ? <CropMarks /> : null}
        {picture ? (
          <img
            src={picture.url}
            width={picture.width}
            height={picture.height}
            alt={`${conceptName(sample.concept.name)}, ${ratio}: ${sample.headline}`}
            fetchPriority="high"
            className="pic h-auto w-full animate-arrive bg-press"
            style={{ aspectRatio: shapeOf(ratio) }}
          />
        ) : null}
      </div>
    );
  };
  return (
    <div className="flex items-start gap-2.5 md:gap-[18px]">
      {frame(
        "9:16",
        "shrink-0 w-[calc((1.5625*(100%-10px)+10px)/3.3403)] md:w-[calc((1.5625*(100%-18px)+18px)/3.3403)]",
      )}
      <div className="grid min-w-0 flex-1 gap-2.5 md:gap-[18px]">
        {frame("1:1", "")}
        {frame("16:9", "")}
      </div>
    </div>
  );
}

type SamplesProps = { samples: readonly Sample[]; current: Sample | null; onChoose: (id: string) => void };

function Samples({ samples, current, onChoose }: SamplesProps) {
  const { t } = useTranslation();
  if (samples.length === 0) {
    return null;
  }
  return (
    <div className="mt-auto pt-10">
      <h2 className="mb-2 font-label">{t("landing.samples")}</h2>
      <ul className="grid grid-cols-4 gap-2 sm:grid-cols-8 lg:grid-cols-6">
        {samples.slice(0, SHOWN_SAMPLES).map((sample, index) => {
          const square = sample.pictures.find((picture) => picture.ratio === "1:1");
          const isCurrent = sample.id === current?.id;
          return (
            <li key={sample.id} className={cx(index > 5 && "lg:hidden")}>
              <button
                type="button"
                aria-pressed={isCurrent}
                aria-label={t("landing.showSample", { headline: sample.headline, brand: sample.brand })}
                onClick={() => onChoose(sample.id)}
                className={cx(
                  "block w-full rounded-pic",
                  isCurrent && "outline-2 outline-offset-2 outline-ac",
                )}
              >
                <img
                  src={square?.url}
                  alt=""
                  loading="lazy"
                  className="aspect-square w-full rounded-pic bg-press object-cover"
                />
              </button>
              <span className="mt-1 block truncate text-note text-ink2">{sample.brand}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
