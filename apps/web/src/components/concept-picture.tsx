import type { Concept, Ratio } from "@static-engine/contracts";
import { cx } from "@static-engine/ui";
import { conceptName } from "../i18n/concept-name.ts";
import { shapeOf } from "./ratios.ts";

type ConceptPictureProps = {
  concept: Pick<Concept, "name" | "previews">;
  ratio: Ratio;
  /** Greyed where the product lacks something. */
  muted?: boolean;
  eager?: boolean;
  /** Stands for it where no product is named. */
  cover?: string | null;
  className?: string;
};

/** A concept as it would look on the product; drawn by the same renderer as the ads. */
export function ConceptPicture({ concept, ratio, muted, eager, cover, className }: ConceptPictureProps) {
  const preview = concept.previews.find((picture) => picture.ratio === ratio);
  return (
    <span
      className={cx("block overflow-hidden rounded-pic bg-press", className)}
      style={{ aspectRatio: shapeOf(ratio) }}
    >
      {preview ? (
        <img
          src={cover ?? preview.url}
          width={preview.width}
          height={preview.height}
          alt={`${conceptName(concept.name)}, ${ratio}`}
          loading={eager ? "eager" : "lazy"}
          className={cx("pic size-full object-cover", muted && "opacity-45 grayscale")}
        />
      ) : null}
    </span>
  );
}
