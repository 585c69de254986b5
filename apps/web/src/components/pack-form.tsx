import type { LibraryAd, PackPlatform } from "@static-engine/contracts";
import { BULK_DOWNLOAD_MAX_ADS, PackPlatform as Platforms } from "@static-engine/contracts";
import { estimateBytes, fileFormat, filePixels, PACKS, unknownTokens } from "@static-engine/creative";
import { Button, Checkbox, FieldError, Segmented } from "@static-engine/ui";
import { Download } from "lucide-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../lib/format.ts";
import { useStore } from "../lib/store.ts";
import { NameTemplateField } from "./name-template-field.tsx";
import { packPlatforms, packTemplate, toPlatforms } from "./pack-setting.ts";
import { useDownloadZip } from "./use-downloads.ts";

type PackFormat = "jpeg" | "png";
const SCALES = { "1": 1, "1.33": 1.3333, "2": 2 } as const;
type ScaleName = keyof typeof SCALES;

function filesOf(platform: PackPlatform) {
  return PACKS[platform].files;
}

/** About how heavy the packs will be, judged by the ads' own pictures. */
function weigh(ads: readonly LibraryAd[], packs: readonly PackPlatform[], wanted: PackFormat, scale: number) {
  return ads.reduce((sum, ad) => {
    const files = packs.flatMap(filesOf).map((spec) =>
      estimateBytes(ad.renders, {
        ...filePixels(spec, scale),
        format: fileFormat(spec, wanted),
        maxBytes: spec.maxBytes,
      }),
    );
    return sum + files.reduce((total, bytes) => total + bytes, 0);
  }, 0);
}

/** Which platforms, as what, under which names; how many files and how heavy, before the click. */
export function PackForm({ ads }: { ads: readonly LibraryAd[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const zip = useDownloadZip();
  const packs = toPlatforms(useStore(packPlatforms));
  const template = useStore(packTemplate);
  const [wanted, setWanted] = useState<PackFormat>("jpeg");
  const [scale, setScale] = useState<ScaleName>("1");
  const files = ads.length * packs.flatMap(filesOf).length;
  const isTooMany = ads.length > BULK_DOWNLOAD_MAX_ADS;
  const isReady = !isTooMany && packs.length > 0 && unknownTokens(template).length === 0;
  const bytes = weigh(ads, packs, wanted, SCALES[scale]);
  const [first] = ads;

  function toggle(platform: PackPlatform) {
    const next = Platforms.options.filter((other) =>
      other === platform ? !packs.includes(other) : packs.includes(other),
    );
    packPlatforms.set(next.join(","));
  }
  return (
    <div className="grid grid-cols-1 gap-4">
      <fieldset>
        <legend className="mb-1 text-note text-ink3">{t("download.platforms")}</legend>
        <div className="grid grid-cols-2 gap-x-4 max-[420px]:grid-cols-1">
          {Platforms.options.map((platform) => (
            <label
              key={platform}
              htmlFor={`${id}-${platform}`}
              className="flex min-h-8 items-center gap-2.5 pointer-coarse:min-h-10"
            >
              <Checkbox
                id={`${id}-${platform}`}
                checked={packs.includes(platform)}
                onCheckedChange={() => toggle(platform)}
              />
              <span className="min-w-0 flex-1 truncate">{t(`download.platform.${platform}`)}</span>
              <span className="data text-ink3">{filesOf(platform).length}</span>
            </label>
          ))}
        </div>
        {packs.includes("google") ? (
          <p className="mt-1 text-note text-ink2">{t("download.googleNote")}</p>
        ) : null}
      </fieldset>
      <div className="flex flex-wrap items-center gap-2">
        <Segmented
          label={t("ad.format")}
          value={wanted}
          onChange={setWanted}
          segments={[
            { value: "jpeg", label: "JPEG" },
            { value: "png", label: "PNG" },
          ]}
        />
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
      </div>
      {first ? (
        <NameTemplateField
          ad={first}
          template={template}
          onChange={packTemplate.set}
          file={{
            size: "4:5",
            width: Math.round(1080 * SCALES[scale]),
            height: Math.round(1350 * SCALES[scale]),
            ending: wanted === "png" ? "png" : "jpg",
          }}
        />
      ) : null}
      <p className="text-note text-ink2">{t("download.inside")}</p>
      {isTooMany ? <FieldError>{t("library.tooMany", { max: BULK_DOWNLOAD_MAX_ADS })}</FieldError> : null}
      <div className="flex items-center justify-between gap-3">
        <span className="data text-ink2">
          {t("download.estimate", {
            files: t("library.zipFiles", { count: files }),
            size: format.megabytes(bytes),
          })}
        </span>
        <Button
          tone="ink"
          icon={<Download />}
          off={!isReady}
          busy={zip.isPending}
          busyLabel={t("library.preparing")}
          onClick={() =>
            zip.mutate({
              ids: ads.map((ad) => ad.id),
              packs,
              format: wanted,
              scale: SCALES[scale],
              ...(template.trim() ? { template: template.trim() } : {}),
            })
          }
        >
          {t("download.packs", { count: packs.length })}
        </Button>
      </div>
    </div>
  );
}
