import { cx } from "@static-engine/ui";

type BrandSignProps = {
  brand: {
    name: string;
    logoUrl: string | null;
    primaryColor: string | null;
    backgroundColor?: string | null;
  };
  size?: number;
  className?: string;
};

/** The brand's logo on a ground it can be seen on, or its first letter on its colour. */
export function BrandSign({ brand, size = 28, className }: BrandSignProps) {
  if (brand.logoUrl) {
    return (
      <span
        aria-hidden="true"
        className={cx(
          "grid shrink-0 place-items-center overflow-hidden rounded-s bg-picture-white shadow-1",
          className,
        )}
        style={{ width: size, height: size }}
      >
        <img src={brand.logoUrl} alt="" className="size-full object-contain p-[8%]" />
      </span>
    );
  }
  return (
    <span
      aria-hidden="true"
      className={cx(
        "grid shrink-0 place-items-center rounded-s bg-ink text-tiny font-label text-picture-white",
        className,
      )}
      style={{ width: size, height: size, background: brand.primaryColor ?? undefined }}
    >
      <span className="mix-blend-difference">{brand.name.charAt(0).toUpperCase()}</span>
    </span>
  );
}
