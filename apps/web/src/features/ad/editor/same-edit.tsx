import type { AdDocument, Ratio } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";

import { RATIOS, widthOverHeight } from "../../../components/ratios.ts";
import { LiveAdButton } from "./live-ad-button.tsx";

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
        <LiveAdButton
          key={ratio}
          label={t(`names.ratio.${ratio}`)}
          document={document}
          size={ratio}
          pictures={pictures}
          onClick={() => onRatio(ratio)}
          style={{ width: HEIGHT * widthOverHeight(ratio) }}
        />
      ))}
    </div>
  );
}
