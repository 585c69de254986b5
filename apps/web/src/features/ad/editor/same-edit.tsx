import type { AdDocument, Ratio } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";
import { LiveAd } from "../../../components/live-ad.tsx";
import { RATIOS, widthOverHeight } from "../../../components/ratios.ts";

type SameEditProps = {
  document: AdDocument;
  size: Ratio;
  pictures: Readonly<Record<string, string>>;
  onRatio: (ratio: Ratio) => void;
};

const HEIGHT = 100;

/** The other ratios, following the edit as it is made. */
export function SameEdit({ document, size, pictures, onRatio }: SameEditProps) {
  const { t } = useTranslation();
  return (
    <div className="flex shrink-0 gap-3 border-l border-line pl-5 max-xl:hidden">
      <div className="w-28">
        <h2 className="text-section">{t("editor.sameEdit")}</h2>
        <p className="text-ink2">{t("editor.sameEditHint")}</p>
      </div>
      {RATIOS.filter((ratio) => ratio !== size).map((ratio) => (
        <button
          key={ratio}
          type="button"
          aria-label={t(`names.ratio.${ratio}`)}
          onClick={() => onRatio(ratio)}
          className="self-start rounded-pic"
          style={{ width: HEIGHT * widthOverHeight(ratio) }}
        >
          <LiveAd document={document} size={ratio} pictures={pictures} />
        </button>
      ))}
    </div>
  );
}
