import type { LibraryAd, Ratio } from "@static-engine/contracts";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { shapeOf, widthOverHeight } from "../../components/ratios.ts";
import { conceptName } from "../../i18n/concept-name.ts";

/** The picture as large as the stage allows, never cropped, with nothing on it. */
export function AdStage({ ad, ratio, marker }: { ad: LibraryAd; ratio: Ratio; marker: ReactNode }) {
  const { t } = useTranslation();
  const render = ad.renders.find((candidate) => candidate.ratio === ratio);
  const wide = widthOverHeight(ratio);
  const navigate = useNavigate();
  function openAtClick(event: React.MouseEvent<HTMLElement>) {
    const frame = event.currentTarget.querySelector("img")?.getBoundingClientRect();
    if (!frame || event.detail === 0 || event.metaKey || event.ctrlKey) {
      return;
    }
    event.preventDefault();
    const share = (value: number) => Math.min(0.999, Math.max(0.001, value)).toFixed(3);
    const at = `${share((event.clientX - frame.left) / frame.width)},${share((event.clientY - frame.top) / frame.height)}`;
    navigate({
      to: "/ads/$adId/edit",
      params: { adId: ad.id },
      search: { ...(ratio === "1:1" ? {} : { ratio }), at },
    });
  }
  return (
    <section
      aria-label={t(`names.ratio.${ratio}`)}
      className="relative flex min-h-0 min-w-0 flex-1 flex-col items-center justify-center gap-3 bg-stage p-4 md:p-8"
    >
      {render ? (
        <>
          <Link
            to="/ads/$adId/edit"
            params={{ adId: ad.id }}
            search={{ ...(ratio === "1:1" ? {} : { ratio }) }}
            aria-label={t("editor.open")}
            title={t("editor.open")}
            onClick={openAtClick}
            className="grid w-full cursor-text place-items-center rounded-pic"
            style={marker ? { pointerEvents: "none" } : {}}
          >
            <img
              key={render.url}
              src={render.url}
              width={render.width}
              height={render.height}
              alt={`${conceptName(ad.concept.name)}, ${ratio}: ${ad.copy?.headline ?? ""}`}
              className="h-auto max-w-full animate-arrive rounded-pic bg-cover object-contain shadow-1"
              style={{
                aspectRatio: shapeOf(ratio),
                width: stageWidth(wide),
                backgroundImage: `url("${render.thumbUrl}")`,
                backgroundSize: "cover",
              }}
            />
          </Link>
          {marker ? (
            <div className="pointer-events-none absolute inset-0 grid place-items-center p-4 pb-[52px] md:p-8 md:pb-[66px]">
              <div
                className="pointer-events-auto relative max-w-full"
                style={{ aspectRatio: shapeOf(ratio), width: stageWidth(wide) }}
              >
                {marker}
              </div>
            </div>
          ) : null}
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

function stageWidth(widthOverHeight: number): string {
  return `min(100%, calc((100dvh - var(--bar) - 170px) * ${widthOverHeight}))`;
}
