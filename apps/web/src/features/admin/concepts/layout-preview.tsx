import type { ConceptLayout } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";
import { ConceptPicture } from "../../../components/concept-picture.tsx";
import { RATIOS } from "../../../components/ratios.ts";
import { Panel } from "../parts/page.tsx";

/** What the concept looks like on a demo product, in every ratio. */
export function LayoutPreview({ layout }: { layout: ConceptLayout }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("admin.concepts.preview")} className="lg:sticky lg:top-16">
      <div className="grid grid-cols-2 items-start gap-3">
        {RATIOS.map((ratio) => (
          <figure key={ratio} className={ratio === "16:9" ? "col-span-2" : ""}>
            <ConceptPicture concept={layout} ratio={ratio} eager />
            <figcaption className="mt-1 text-note text-ink3">{ratio}</figcaption>
          </figure>
        ))}
      </div>
      <p className="mt-2 text-note text-ink2">
        {t(layout.needsScene ? "concept.painted" : "concept.typeOnly")}
      </p>
    </Panel>
  );
}
