import type { AdDocument, AdSize } from "@static-engine/contracts";
import { cx } from "@static-engine/ui";
import type { CSSProperties } from "react";
import { LiveAd } from "../../../components/live-ad.tsx";

type LiveAdButtonProps = {
  label: string;
  document: AdDocument;
  size: AdSize;
  pictures: Readonly<Record<string, string>>;
  pressed?: boolean;
  onClick: () => void;
  style?: CSSProperties;
};

/** A live ad to choose. The button lies over it, so that the ad's words are not part of its name. */
export function LiveAdButton({
  label,
  document,
  size,
  pictures,
  pressed,
  onClick,
  style,
}: LiveAdButtonProps) {
  return (
    <div className="relative self-start" style={style}>
      <LiveAd document={document} size={size} pictures={pictures} />
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
        className={cx(
          "absolute inset-0 size-full rounded-pic outline-offset-2",
          pressed ? "outline-2 outline-ac" : "hover:outline-1 hover:outline-linec",
        )}
      />
    </div>
  );
}
