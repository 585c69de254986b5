import "../../components/ad-fonts.ts";
import type { Ratio } from "@static-engine/contracts";
import {
  BrandSnapshot,
  CreateBrandInput,
  CreateProductInput,
  ProductSnapshot,
} from "@static-engine/contracts";
import {
  Ad,
  browserAssets,
  buildDocument,
  findConcept,
  previewVariation,
  ratioSize,
} from "@static-engine/creative";
import { useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { shapeOf } from "../../components/ratios.ts";
import { languageSetting } from "../../i18n/language.ts";
import { useWidth } from "../../lib/use-width.ts";
import type { OnboardingValues, UploadedPicture } from "./onboarding-values.ts";

/** Snapshots need ids; these belong to a page that has saved nothing yet. */
const DRAFT_BRAND = "01900000-0000-7000-8000-0000000000d1";
const DRAFT_PRODUCT = "01900000-0000-7000-8000-0000000000d2";
const SHOWN: { slug: string; ratio: Ratio; className: string }[] = [
  { slug: "product-hero", ratio: "1:1", className: "w-[62.5%]" },
  { slug: "benefit-checklist", ratio: "9:16", className: "w-[35.2%]" },
  { slug: "bold-statement", ratio: "16:9", className: "w-full" },
];
const SEED = 7;

type LivePreviewProps = {
  values: OnboardingValues;
  logo: UploadedPicture | null;
  photo: UploadedPicture | null;
};

/** The same component that the exports are made of, as live elements: it follows every letter. */
export function LivePreview({ values, logo, photo }: LivePreviewProps) {
  const { t } = useTranslation();
  const settled = useDeferredValue(values);
  const snapshots = useMemo(() => toSnapshots(settled, logo, photo), [settled, logo, photo]);
  if (!snapshots) {
    return (
      <p className="grid aspect-[4/3] place-items-center rounded-pic p-6 text-center text-ink2 shadow-[inset_0_0_0_1px_var(--line2)]">
        {t("onboarding.previewWaits")}
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-start gap-[2.3%] gap-y-2.5">
      {SHOWN.map((shown) => (
        <ScaledAd key={shown.slug} {...shown} snapshots={snapshots} />
      ))}
    </div>
  );
}

type Snapshots = { brand: BrandSnapshot; product: ProductSnapshot };

function pictureRef(picture: UploadedPicture | null) {
  return picture ? { key: picture.url, width: picture.width, height: picture.height, cutout: false } : null;
}

/** Null until a brand, a product and one reason have names: before that there is nothing to draw. */
function toSnapshots(
  values: OnboardingValues,
  logo: UploadedPicture | null,
  photo: UploadedPicture | null,
): Snapshots | null {
  const usps = values.product.usps.filter((usp) => usp.trim());
  const brand = CreateBrandInput.safeParse({ ...values.brand, logoId: null });
  const product = CreateProductInput.safeParse({
    ...values.product,
    usps,
    photoId: null,
    brandId: DRAFT_BRAND,
  });
  if (!brand.success || !product.success) {
    return null;
  }
  const brandSnapshot = BrandSnapshot.safeParse({
    description: null,
    websiteUrl: null,
    secondaryColor: null,
    headingFont: null,
    bodyFont: null,
    ...brand.data,
    id: DRAFT_BRAND,
    targetAudience: brand.data.targetAudience ?? null,
    logo: pictureRef(logo),
  });
  const productSnapshot = ProductSnapshot.safeParse({
    description: null,
    compareAtPrice: null,
    productUrl: null,
    starRating: null,
    reviewCount: null,
    beforeDescription: null,
    afterDescription: null,
    offerCode: null,
    offerEndsAt: null,
    ...product.data,
    id: DRAFT_PRODUCT,
    cutoutId: null,
    picture: pictureRef(photo),
  });
  return brandSnapshot.success && productSnapshot.success
    ? { brand: brandSnapshot.data, product: productSnapshot.data }
    : null;
}

type ScaledAdProps = { slug: string; ratio: Ratio; className: string; snapshots: Snapshots };

function ScaledAd({ slug, ratio, className, snapshots }: ScaledAdProps) {
  const [measure, width] = useWidth();
  const concept = findConcept(slug);
  const language = languageSetting.get();
  const document = useMemo(
    () =>
      concept
        ? buildDocument({
            concept,
            ...snapshots,
            variation: previewVariation(concept, snapshots.brand, snapshots.product, language),
            language,
            seed: SEED,
          })
        : null,
    [concept, snapshots, language],
  );
  const scale = width / ratioSize(ratio).width;
  return (
    <div
      ref={measure}
      aria-hidden="true"
      className={`${className} relative overflow-hidden rounded-pic`}
      style={{ aspectRatio: shapeOf(ratio) }}
    >
      {document && width > 0 ? (
        <div className="absolute top-0 left-0 origin-top-left" style={{ transform: `scale(${scale})` }}>
          <Ad
            document={document}
            ratio={ratio}
            assets={browserAssets(
              (key) => key,
              () => false,
            )}
          />
        </div>
      ) : null}
    </div>
  );
}
