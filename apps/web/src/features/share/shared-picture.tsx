import type { Pin, Ratio, SharedAd } from "@static-engine/contracts";
import { cx } from "@static-engine/ui";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { shapeOf, widthOverHeight } from "../../components/ratios.ts";
import { PinMark } from "../../components/review-note.tsx";
import { conceptName } from "../../i18n/concept-name.ts";
import { pinnedNotes } from "./pinned-notes.ts";

type SharedPictureProps = {
  ad: SharedAd;
  ratio: Ratio;
  /** The spot that is being written about. */
  pin: Pin | null;
  onPin?: ((pin: Pin) => void) | undefined;
};

/** The picture with the spots that were written about. A click takes a new one; words alone say it as well. */
export function SharedPicture({ ad, ratio, pin, onPin }: SharedPictureProps) {
  const { t } = useTranslation();
  const render = ad.renders.find((candidate) => candidate.ratio === ratio);
  const pinned = pinnedNotes(ad.notes, ratio);
  if (!render) {
    return null;
  }
  function take(event: MouseEvent<HTMLButtonElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (value: number) => Math.min(1, Math.max(0, value));
    // A press of Enter has no place: it takes the middle.
    const isKey = event.detail === 0;
    onPin?.({
      ratio,
      x: isKey ? 0.5 : share((event.clientX - box.left) / box.width),
      y: isKey ? 0.5 : share((event.clientY - box.top) / box.height),
    });
  }
  const image = (
    <img
      src={render.url}
      width={render.width}
      height={render.height}
      alt={`${conceptName(ad.concept)}, ${ratio}: ${ad.headline}`}
      className="size-full rounded-pic object-contain shadow-1"
    />
  );
  return (
    <div
      className="relative max-w-full"
      style={{
        aspectRatio: shapeOf(ratio),
        width: `min(100%, calc((100dvh - 190px) * ${widthOverHeight(ratio)}))`,
      }}
    >
      {onPin ? (
        <button
          type="button"
          aria-label={t("share.pinOn", { ratio })}
          onClick={take}
          className="block size-full cursor-crosshair rounded-pic"
        >
          {image}
        </button>
      ) : (
        image
      )}
      {[...pinned.map((note) => note.pin), pin].map((spot, index) =>
        spot ? (
          <span
            key={`${spot.x}-${spot.y}-${index}`}
            className={cx(
              "pointer-events-none absolute -translate-1/2",
              index === pinned.length && "animate-pop",
            )}
            style={{ left: `${spot.x * 100}%`, top: `${spot.y * 100}%` }}
          >
            <PinMark number={index + 1} />
          </span>
        ) : null,
      )}
    </div>
  );
}
