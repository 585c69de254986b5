import { cx } from "@static-engine/ui";
import { Package } from "lucide-react";

type ProductPictureProps = {
  product: { cutoutUrl: string | null; photoUrl: string | null };
  className?: string;
};

/** The cut-out if there is one, else the photo, else a sign that there is none. Its name stands beside it. */
export function ProductPicture({ product, className }: ProductPictureProps) {
  const url = product.cutoutUrl ?? product.photoUrl;
  return (
    <span
      aria-hidden="true"
      className={cx("grid place-items-center overflow-hidden rounded-pic bg-stage", className)}
    >
      {url ? (
        <img src={url} alt="" loading="lazy" className="size-full min-h-0 object-contain" />
      ) : (
        <Package className="text-ink3" />
      )}
    </span>
  );
}
