import type { LibraryAd } from "@static-engine/contracts";
import type { PlacementId } from "@static-engine/creative";
import { editTargets, outsideZone, PLACEMENTS } from "@static-engine/creative";
import { cx } from "@static-engine/ui";
import { Check, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";

type PlacementsTabProps = {
  ad: LibraryAd;
  chosen: readonly PlacementId[];
  onChosen: (chosen: readonly PlacementId[]) => void;
};

/** Every place with what reaches out of its free part; a click puts its phone on the stage. */
export function PlacementsTab({ ad, chosen, onChosen }: PlacementsTabProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const editable = trpc.library.editable.useQuery({ id: ad.id, version: ad.version });
  const document = editable.data?.document;
  const checkedOn = PLACEMENTS[0]?.checkedOn ?? "";
  return (
    <>
      <ul>
        {PLACEMENTS.map(({ id, size, zone }) => {
          const worst = document ? (outsideZone(editTargets(document, size), zone)[0]?.px ?? 0) : null;
          const isShown = chosen.includes(id);
          return (
            <li key={id} className="border-b border-line">
              <button
                type="button"
                aria-pressed={isShown}
                onClick={() =>
                  onChosen(
                    isShown && chosen.length > 1
                      ? chosen.filter((other) => other !== id)
                      : [...new Set([...chosen, id])],
                  )
                }
                className="-mx-2 flex min-h-10 w-[calc(100%+16px)] items-center gap-2.5 rounded-control px-2 text-left hover:bg-hover"
              >
                {worst ? <TriangleAlert className="text-wa" /> : <Check className="text-ok" />}
                <span className={cx("min-w-0 flex-1 truncate", isShown && "font-label")}>
                  {t(`placement.name.${id}`)}
                </span>
                <span className="text-ink2">{size.replace("x", "×")}</span>
                <span className="data w-12 text-right text-ink2">
                  {worst === null ? "" : t("placement.px", { px: worst })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className="mt-4 text-note text-ink2">{t("placement.zonesNote", { date: format.day(checkedOn) })}</p>
      <details className="mt-1 text-note text-ink2">
        <summary className="cursor-pointer text-ac">{t("placement.sources")}</summary>
        <ul className="mt-1.5 grid gap-1">
          {PLACEMENTS.filter(({ zone }) => zone).map(({ id, source }) => (
            <li key={id}>
              {t(`placement.name.${id}`)}: <span lang="en">{source}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
