import type { LibraryAd, Ratio } from "@static-engine/contracts";
import { Button, cx, FullDialog, Segmented } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Heart } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RATIOS, shapeOf } from "../../components/ratios.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { useFormat } from "../../lib/format.ts";

type CompareDialogProps = {
  ads: readonly LibraryAd[];
  onFavorite: (ad: LibraryAd) => void;
  onClose: () => void;
};

/** Two to four ads side by side in one ratio, with what tells them apart. */
export function CompareDialog({ ads, onFavorite, onClose }: CompareDialogProps) {
  const { t } = useTranslation();
  const [ratio, setRatio] = useState<Ratio>("1:1");
  return (
    <FullDialog
      title={t("library.comparing", { ads: t("common.ads", { count: ads.length }) })}
      closeLabel={t("common.close")}
      onClose={onClose}
      tools={
        <Segmented
          label={t("library.anyRatio")}
          value={ratio}
          onChange={setRatio}
          segments={RATIOS.map((value) => ({ value, label: value }))}
        />
      }
    >
      <ul
        className={cx(
          "m-auto grid w-full gap-5 p-5 max-md:grid-cols-1",
          ratio === "16:9" ? "md:grid-cols-2" : ads.length === 3 ? "md:grid-cols-3" : "md:grid-cols-2",
          ads.length === 4 && ratio !== "16:9" && "lg:grid-cols-4",
          ratio === "9:16" ? "max-w-[1500px]" : "max-w-[1760px]",
        )}
      >
        {ads.map((ad) => (
          <Compared key={ad.id} ad={ad} ratio={ratio} onFavorite={() => onFavorite(ad)} />
        ))}
      </ul>
    </FullDialog>
  );
}

function Compared({ ad, ratio, onFavorite }: { ad: LibraryAd; ratio: Ratio; onFavorite: () => void }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const render = ad.renders.find((candidate) => candidate.ratio === ratio);
  const headline = ad.copy?.headline ?? conceptName(ad.concept.name);
  const notes = ad.checks.filter((check) => check.status !== "pass").length;
  const facts = [
    conceptName(ad.concept.name),
    ad.product.name,
    ad.angle ? t(`names.angle.${ad.angle}`) : null,
    day(ad.createdAt),
  ];
  return (
    <li
      className="mx-auto flex w-full min-w-0 flex-col"
      style={{ maxWidth: ratio === "9:16" ? "56vh" : undefined }}
    >
      {render ? (
        <img
          src={render.url}
          alt={`${conceptName(ad.concept.name)}, ${ratio}: ${headline}`}
          className="pic max-h-[66vh] w-full object-contain"
          style={{ aspectRatio: shapeOf(ratio) }}
        />
      ) : null}
      <div className="mt-3 flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Link to="/ads/$adId" params={{ adId: ad.id }} className="block truncate font-label hover:text-ac">
            {ad.name ?? headline}
          </Link>
          <p className="text-note text-ink2">{facts.filter(Boolean).join(" · ")}</p>
          <p className={cx("text-note", notes > 0 ? "text-wa" : "text-ok")}>
            {notes > 0 ? t("library.notes", { count: notes }) : t("library.allPassed")}
          </p>
        </div>
        <Button
          size="s"
          aria-pressed={ad.isFavorite}
          icon={<Heart className={cx("size-3.5", ad.isFavorite && "fill-current text-ac")} />}
          onClick={onFavorite}
        >
          {t("library.favorite")}
        </Button>
      </div>
    </li>
  );
}
