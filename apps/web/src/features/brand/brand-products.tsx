import { Skeleton } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ProductPicture } from "../../components/product-picture.tsx";
import { formatPrice } from "../../lib/price.ts";
import { trpc } from "../../lib/trpc.ts";

/** The brand's products as pictures, and a place for the next one. */
export function BrandProducts({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const products = trpc.product.list.useQuery({ brandId, limit: 100 });
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(148px,1fr))] gap-x-2.5 gap-y-4">
      {products.isPending ? <Skeleton className="aspect-square" /> : null}
      {products.data?.items.map((product) => (
        <li key={product.id}>
          <Link
            to="/brands/$brandId/products/$productId"
            params={{ brandId, productId: product.id }}
            className="group block rounded-pic"
          >
            <ProductPicture product={product} className="aspect-square w-full p-4" />
            <span className="mt-2 block truncate font-label group-hover:underline">{product.name}</span>
            <span className="block text-note text-ink3">
              {formatPrice(product.priceText, product.currency)}
            </span>
          </Link>
        </li>
      ))}
      <li>
        <Link
          to="/brands/$brandId/products/new"
          params={{ brandId }}
          className="flex aspect-square flex-col items-center justify-center gap-1.5 rounded-pic text-note text-ink2 shadow-[inset_0_0_0_1px_var(--line2)] hover:bg-hover"
        >
          <Plus className="text-ink3" />
          {t("brand.addProduct")}
        </Link>
      </li>
    </ul>
  );
}
