import type { GeneratedAd } from "@static-engine/contracts";
import { CropMarks, cx } from "@static-engine/ui";

type AdStripProps = {
  ads: readonly GeneratedAd[];
  currentId: string;
  label: string;
  onOpen: (id: string) => void;
};

/** The siblings that passed; crop marks stand on the one that is open. */
export function AdStrip({ ads, currentId, label, onOpen }: AdStripProps) {
  return (
    <nav
      aria-label={label}
      className="flex shrink-0 gap-4 border-line bg-surface p-3 max-lg:order-2 max-lg:overflow-x-auto max-lg:[&>:first-child]:ml-auto max-lg:[&>:last-child]:mr-auto max-lg:border-t lg:w-[84px] lg:flex-col lg:items-center lg:overflow-y-auto lg:border-r lg:py-4"
    >
      {ads.map((ad) => {
        const render = ad.renders.find((candidate) => candidate.ratio === "1:1");
        const isCurrent = ad.id === currentId;
        return (
          <button
            key={ad.id}
            type="button"
            aria-current={isCurrent ? "page" : undefined}
            onClick={() => onOpen(ad.id)}
            className="w-[58px] shrink-0 rounded-pic"
          >
            <span className="relative block">
              <img
                src={render?.thumbUrl}
                alt={ad.copy?.headline ?? ""}
                className="aspect-square w-full rounded-pic bg-press object-cover"
              />
              {isCurrent ? <CropMarks /> : null}
            </span>
            <span className={cx("data mt-1 block text-center", isCurrent ? "text-ink" : "text-ink2")}>
              {ad.slot}
            </span>
          </button>
        );
      })}
    </nav>
  );
}
