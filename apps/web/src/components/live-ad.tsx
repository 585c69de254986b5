import "./ad-fonts.ts";
import type { AdDocument, AdSize } from "@static-engine/contracts";
import { Ad, browserAssets, ratioSize } from "@static-engine/creative";
import { cx } from "@static-engine/ui";
import { memo, useMemo } from "react";
import { useWidth } from "../lib/use-width.ts";

type LiveAdProps = {
  document: AdDocument;
  size: AdSize;
  /** Addresses of the document's pictures by storage key. */
  pictures: Readonly<Record<string, string>>;
  className?: string;
};

/** The ad as page elements: the same component that the files are made of, at the width of its place. */
export const LiveAd = memo(function LiveAd({ document, size, pictures, className }: LiveAdProps) {
  const [measure, shown] = useWidth();
  const { width, height } = ratioSize(size);
  const assets = useMemo(
    () =>
      browserAssets(
        (key) => pictures[key] ?? null,
        (key) => key in pictures,
      ),
    [pictures],
  );
  return (
    <div
      ref={measure}
      aria-hidden="true"
      className={cx("relative overflow-hidden rounded-pic", className)}
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      {shown > 0 ? (
        <div
          className="absolute top-0 left-0 origin-top-left"
          style={{ transform: `scale(${shown / width})`, width, height }}
        >
          <Ad document={document} ratio={size} assets={assets} />
        </div>
      ) : null}
    </div>
  );
});
