import type { ImageFormat, LibraryAd, Ratio } from "@static-engine/contracts";
import { BULK_DOWNLOAD_MAX_ADS } from "@static-engine/contracts";
import { Button, Checkbox, FieldError, Popover, RatioMark, Segmented } from "@static-engine/ui";
import { Download, FileArchive } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PackDialog } from "../../components/pack-dialog.tsx";
import { RATIOS } from "../../components/ratios.ts";
import { useDownloadZip } from "../../components/use-downloads.ts";

const FORMATS: { value: ImageFormat; label: string }[] = [
  { value: "jpeg", label: "JPEG" },
  { value: "png", label: "PNG" },
  { value: "webp", label: "WebP" },
  { value: "avif", label: "AVIF" },
];

/** How many files, of what kind and under what names, before the click. */
export function ZipPopover({ ads }: { ads: readonly LibraryAd[] }) {
  const { t } = useTranslation();
  const [ratios, setRatios] = useState<readonly Ratio[]>(RATIOS);
  const [format, setFormat] = useState<ImageFormat>("jpeg");
  const [isPacking, setIsPacking] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const zip = useDownloadZip();
  const isTooMany = ads.length > BULK_DOWNLOAD_MAX_ADS;
  const files = ads.length * ratios.length;
  function toggle(ratio: Ratio) {
    setRatios(RATIOS.filter((value) => (value === ratio ? !ratios.includes(ratio) : ratios.includes(value))));
  }
  return (
    <>
      <Popover
        open={isOpen}
        onOpenChange={setIsOpen}
        label={t("library.downloadZip")}
        align="end"
        side="top"
        className="w-[380px] p-4"
        trigger={
          <button
            type="button"
            className="flex min-h-8 items-center gap-2 rounded-control bg-on-ink px-3 font-label text-ink hover:opacity-90 pointer-coarse:min-h-10"
          >
            <FileArchive />
            <span className="max-md:sr-only">{t("library.downloadZip")}</span>
          </button>
        }
      >
        <div className="grid gap-4">
          <p className="flex items-baseline justify-between">
            <span className="text-section">
              {t("library.zipTitle", { ads: t("common.ads", { count: ads.length }) })}
            </span>
            <span className="data text-ink2">{t("library.zipFiles", { count: files })}</span>
          </p>
          <fieldset>
            <legend className="mb-1 text-note text-ink3">{t("library.zipRatios")}</legend>
            {RATIOS.map((ratio) => (
              <label key={ratio} htmlFor={`zip-${ratio}`} className="flex min-h-8 items-center gap-2.5">
                <Checkbox
                  id={`zip-${ratio}`}
                  checked={ratios.includes(ratio)}
                  onCheckedChange={() => toggle(ratio)}
                />
                <RatioMark ratio={ratio} className="text-ink2" />
                {t(`names.ratio.${ratio}`)}
              </label>
            ))}
          </fieldset>
          <div className="flex items-center justify-between gap-3">
            <span className="text-note text-ink3">{t("library.zipFormat")}</span>
            <Segmented
              label={t("library.zipFormat")}
              value={format}
              onChange={setFormat}
              segments={FORMATS}
            />
          </div>
          {isTooMany ? <FieldError>{t("library.tooMany", { max: BULK_DOWNLOAD_MAX_ADS })}</FieldError> : null}
          <div className="flex items-center justify-between gap-3">
            <span className="text-note text-ink2">{t("library.zipFree")}</span>
            <Button
              tone="ink"
              icon={<Download />}
              off={isTooMany || ratios.length === 0}
              busy={zip.isPending}
              busyLabel={t("library.preparing")}
              onClick={() => zip.mutate({ ids: ads.map((ad) => ad.id), ratios: [...ratios], format })}
            >
              {t("library.download")}
            </Button>
          </div>
          <Button
            icon={<FileArchive />}
            onClick={() => {
              setIsOpen(false);
              setIsPacking(true);
            }}
          >
            {t("download.open")}
          </Button>
        </div>
      </Popover>
      <PackDialog ads={ads} open={isPacking} onOpenChange={setIsPacking} />
    </>
  );
}
