import type { LibraryAd, Ratio } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";
import { shapeOf, widthOverHeight } from "../../components/ratios.ts";

/** The picture as large as the stage allows, never cropped, with nothing on it. */
export function AdStage({ ad, ratio }: { ad: LibraryAd; ratio: Ratio }) {
  const { t } = useTranslation();
  const render = ad.renders.find((candidate) => candidate.ratio === ratio);
  const wide = widthOverHeight(ratio);
  return (
    <section
      aria-label={t(`names.ratio.${ratio}`)}
      className="flex min-h-0 min-w-0 flex-1 flex-col items-center justify-center gap-3 bg-stage p-4 md:p-8"
    >
      {render ? (
        <>
          <img
            key={render.url}
            src={render.url}
            width={render.width}
            height={render.height}
            alt={`${ad.concept.name}, ${ratio}: ${ad.copy?.headline ?? ""}`}
            className="h-auto max-w-full animate-arrive rounded-pic bg-cover object-contain shadow-1"
            style={{
              aspectRatio: shapeOf(ratio),
              width: `min(100%, calc((100dvh - var(--bar) - 170px) * ${wide}))`,
              backgroundImage: `url("${render.thumbUrl}")`,
              backgroundSize: "cover",
            }}
          />
          <p className="data text-ink2">
            {t("ad.sizeValue", { width: render.width, height: render.height })}
          </p>
        </>
      ) : (
        <div className="text-center">
          <h2 className="text-section">{t("ad.notReadyTitle")}</h2>
          <p className="text-ink2">{t("ad.notReadyText")}</p>
        </div>
      )}
    </section>
  );
}
