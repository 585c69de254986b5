import type { FileQuality, ImageFormat, LibraryAd, Ratio } from "@static-engine/contracts";
import { FileQuality as Qualities } from "@static-engine/contracts";
import { estimateBytes } from "@static-engine/creative";
import { Badge, Button, Keys, Segmented } from "@static-engine/ui";
import { Download, FileArchive, Files } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { exampleName, usableTemplate } from "../../components/example-name.ts";
import { PackDialog } from "../../components/pack-dialog.tsx";
import { packTemplate } from "../../components/pack-setting.ts";
import { RATIOS } from "../../components/ratios.ts";
import { TemplateOffer } from "../../components/template-offer.tsx";
import { useDownloadAd, useExportRatios } from "../../components/use-downloads.ts";
import { useFormat } from "../../lib/format.ts";
import { useShortcuts } from "../../lib/keyboard.ts";
import { useStore } from "../../lib/store.ts";

const FORMATS: { value: ImageFormat; label: string }[] = [
  { value: "png", label: "PNG" },
  { value: "jpeg", label: "JPEG" },
  { value: "webp", label: "WebP" },
  { value: "avif", label: "AVIF" },
];

const ENDINGS: Record<ImageFormat, string> = { png: "png", jpeg: "jpg", webp: "webp", avif: "avif" };

const SCALES = { "1": 1, "1.33": 1.3333, "2": 2 } as const;
type ScaleName = keyof typeof SCALES;

/** The picture on the stage as a file; says how large it will be before the click. */
export function DownloadBox({ ad, ratio }: { ad: LibraryAd; ratio: Ratio }) {
  const { t } = useTranslation();
  const [format, setFormat] = useState<ImageFormat>("png");
  const [scale, setScale] = useState<ScaleName>("1");
  const [quality, setQuality] = useState<FileQuality>("best");
  const [isPacking, setIsPacking] = useState(false);
  const download = useDownloadAd();
  const exportAll = useExportRatios();
  const template = useStore(packTemplate);
  const usable = usableTemplate(template);
  const { megabytes } = useFormat();
  const render = ad.renders.find((candidate) => candidate.ratio === ratio);
  function run() {
    if (render && !download.isPending) {
      download.mutate({
        id: ad.id,
        ratio,
        format,
        scale: SCALES[scale],
        quality,
        ...(usable ? { template: usable } : {}),
      });
    }
  }
  useShortcuts({ d: run });
  const width = Math.round((render?.width ?? 0) * SCALES[scale]);
  const height = Math.round((render?.height ?? 0) * SCALES[scale]);
  return (
    <section
      aria-label={t("ad.downloadTitle", { ratio })}
      className="grid grid-cols-1 gap-3 border-t border-line bg-sunken px-5 py-4"
    >
      <p className="flex items-center gap-2">
        <span className="text-section">{t("ad.downloadTitle", { ratio })}</span>
        <Badge>{t("ad.free")}</Badge>
        <span className="data ml-auto text-ink2">{t("ad.sizeValue", { width, height })}</span>
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Segmented label={t("ad.format")} value={format} onChange={setFormat} segments={FORMATS} />
        <Segmented
          label={t("ad.scale")}
          value={scale}
          onChange={setScale}
          segments={[
            { value: "1", label: "1×" },
            { value: "1.33", label: "1.33×" },
            { value: "2", label: "2×" },
          ]}
        />
        {format === "png" ? null : (
          <Segmented
            label={t("download.quality")}
            value={quality}
            onChange={setQuality}
            segments={Qualities.options.map((value) => ({ value, label: t(`download.qualities.${value}`) }))}
          />
        )}
        {render ? (
          <p className="data flex w-full min-w-0 justify-between gap-3 text-ink2">
            <span className="truncate">
              {exampleName(ad, template, { size: ratio, width, height, ending: ENDINGS[format] })}
            </span>
            <span className="shrink-0">
              {t("download.about", {
                size: megabytes(estimateBytes(ad.renders, { width, height, format, quality })),
              })}
            </span>
          </p>
        ) : null}
        <Button
          tone="ink"
          className="w-full"
          icon={<Download />}
          off={!render}
          busy={download.isPending}
          busyLabel={t("ad.preparing")}
          onClick={run}
        >
          {t("ad.download")}
          <Keys keys={["D"]} tone="on-fill" />
        </Button>
        <Button
          className="w-full"
          icon={<Files />}
          off={!render}
          busy={exportAll.isPending}
          busyLabel={t("ad.preparing")}
          onClick={() =>
            exportAll.mutate({
              id: ad.id,
              sizes: [...RATIOS],
              format,
              scale: SCALES[scale],
              quality,
              ...(usable ? { template: usable } : {}),
            })
          }
        >
          {t("download.allRatios")}
        </Button>
        <Button
          className="w-full"
          icon={<FileArchive />}
          off={ad.renders.length === 0}
          onClick={() => setIsPacking(true)}
        >
          {t("download.open")}
        </Button>
        <TemplateOffer adId={ad.id} />
        <PackDialog ads={[ad]} open={isPacking} onOpenChange={setIsPacking} />
      </div>
    </section>
  );
}
