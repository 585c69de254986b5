import type { LibraryAd, MadeBy, Ratio } from "@static-engine/contracts";
import { STUDIO } from "@static-engine/contracts";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { conceptName } from "../../i18n/concept-name.ts";
import { useFormat } from "../../lib/format.ts";

const linkClass = "text-ac hover:underline";

/** Where it came from: every part leads back to its place. */
export function SourceTab({ ad, ratio }: { ad: LibraryAd; ratio: Ratio }) {
  const { t } = useTranslation();
  const format = useFormat();
  function madeBy(by: MadeBy | undefined): string {
    if (!by) return t("common.none");
    const model = by.model === STUDIO ? t("painting.studio") : by.model;
    return by.requested ? t("ad.stoodIn", { model, requested: by.requested }) : model;
  }
  const render = ad.renders.find((candidate) => candidate.ratio === ratio);
  const rows: { label: string; value: ReactNode }[] = [
    {
      label: t("ad.brand"),
      value: (
        <Link to="/brands/$brandId" params={{ brandId: ad.brand.id }} className={linkClass}>
          {ad.brand.name}
        </Link>
      ),
    },
    {
      label: t("ad.product"),
      value: (
        <Link
          to="/brands/$brandId/products/$productId"
          params={{ brandId: ad.brand.id, productId: ad.product.id }}
          className={linkClass}
        >
          {ad.product.name}
        </Link>
      ),
    },
    {
      label: t("ad.concept"),
      value: (
        <Link to="/create" search={{ product: ad.product.id, concept: ad.concept.id }} className={linkClass}>
          {conceptName(ad.concept.name)}
        </Link>
      ),
    },
    ...(ad.takeOf
      ? [
          {
            label: t("ad.takeOf"),
            value: (
              <Link to="/ads/$adId" params={{ adId: ad.takeOf }} className={linkClass}>
                {t("ad.takeOfValue", { slot: ad.slot })}
              </Link>
            ),
          },
        ]
      : []),
    { label: t("ad.angle"), value: ad.angle ? t(`names.angle.${ad.angle}`) : t("common.none") },
    { label: t("ad.wordsBy"), value: madeBy(ad.madeWith.copy) },
    { label: t("ad.sceneBy"), value: madeBy(ad.madeWith.scene) },
    { label: t("ad.language"), value: t(`names.language.${ad.language}`) },
    {
      label: t("ad.made"),
      value: <time title={format.full(ad.createdAt)}>{format.moment(ad.createdAt)}</time>,
    },
    { label: t("ad.version"), value: `v${ad.version}` },
    {
      label: t("ad.size"),
      value: render ? t("ad.sizeValue", { width: render.width, height: render.height }) : t("common.none"),
    },
  ];
  return (
    <dl>
      {rows.map((row) => (
        <div
          key={row.label}
          className="flex min-h-9 items-center justify-between gap-4 border-b border-line py-1.5"
        >
          <dt className="text-ink2">{row.label}</dt>
          <dd className="min-w-0 truncate text-right">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
