import type { EditableAd, LibraryAd } from "@static-engine/contracts";
import { AD_SIZES } from "@static-engine/contracts";
import type { Placement } from "@static-engine/creative";
import { editTargets, outsideZone } from "@static-engine/creative";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { LiveAd } from "../../../components/live-ad.tsx";
import { DEVICE, DeviceFrame } from "./device-frame.tsx";
import type { SeeAs } from "./see-as.ts";
import { filterOf } from "./see-as.ts";

type PlacementViewProps = {
  ad: LibraryAd;
  editable: EditableAd;
  placement: Placement;
  seeAs: SeeAs;
  zoom: number;
};

/** One phone with the ad in it at the size that it will have there. */
export function PlacementView({ ad, editable, placement, seeAs, zoom }: PlacementViewProps) {
  const { t } = useTranslation();
  const { size, frame, zone } = placement;
  const { width, height } = AD_SIZES[size];
  const isBanner = AD_SIZES[size].kind === "display";
  const shown = isBanner ? width : DEVICE.width;
  const render = ad.renders.find(({ ratio }) => ratio === size);
  const outside = useMemo(
    () => outsideZone(editTargets(editable.document, size), zone),
    [editable.document, size, zone],
  );
  const scale = shown / width;
  const name = t(`placement.name.${placement.id}`);
  return (
    <figure className="shrink-0 snap-center" style={{ width: DEVICE.width * zoom + 18 }}>
      <div className="p-[9px]" style={{ height: DEVICE.height * zoom + 18 }}>
        <div
          className="origin-top-left"
          style={{ transform: `scale(${zoom})`, width: DEVICE.width, filter: filterOf(seeAs.vision) }}
        >
          <DeviceFrame kind={frame} isDark={seeAs.isDark}>
            <div className="relative" style={{ width: shown, height: (shown * height) / width }}>
              {render ? (
                <img
                  src={render.url}
                  alt={t("placement.alt", { name, headline: ad.copy?.headline ?? "" })}
                  className="block size-full"
                />
              ) : (
                <LiveAd document={editable.document} size={size} pictures={editable.pictures} />
              )}
              {seeAs.hasZones && zone ? (
                <span
                  aria-hidden="true"
                  className="absolute z-10 outline-2 outline-dashed outline-on-picture ring-1 ring-picture-white/70"
                  style={{
                    left: zone.x * scale,
                    top: zone.y * scale,
                    width: zone.w * scale,
                    height: zone.h * scale,
                  }}
                />
              ) : null}
              {seeAs.hasZones
                ? outside.map(({ target, px }, index) => (
                    <span
                      key={target.key}
                      aria-hidden="true"
                      className="absolute z-10 outline-2 outline-picture-wa"
                      style={{
                        left: target.box.x * scale,
                        top: target.box.y * scale,
                        width: target.box.w * scale,
                        height: target.box.h * scale,
                      }}
                    >
                      {index === 0 ? (
                        <span className="absolute top-full left-0 mt-0.5 rounded-s bg-picture-wa px-1.5 text-tiny font-label whitespace-nowrap text-picture-black">
                          {t("placement.outside", { px })}
                        </span>
                      ) : null}
                    </span>
                  ))
                : null}
            </div>
          </DeviceFrame>
        </div>
      </div>
      <figcaption className="mt-2 flex justify-center">
        <button
          type="button"
          title={t("placement.center")}
          onClick={(event) =>
            event.currentTarget.closest("figure")?.scrollIntoView({ inline: "center", block: "nearest" })
          }
          className="flex min-h-7 items-center gap-1.5 rounded-control px-2 font-label hover:bg-hover"
        >
          {outside.length > 0 ? <TriangleAlert className="text-wa" /> : <CircleCheck className="text-ok" />}
          {name}
        </button>
      </figcaption>
    </figure>
  );
}
