import type { Generation, Product } from "@static-engine/contracts";
import { buttonClass } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { ImageOff, Timer, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useScopedBrand } from "../../components/use-scoped-brand.ts";
import { useScopedProducts } from "../../components/use-scoped-products.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const SOON_DAYS = 7;
const RECENT_DAYS = 2;
const MOST = 4;

function endsSoon(product: Product): boolean {
  return product.offerEndsAt !== null && Date.parse(product.offerEndsAt) - Date.now() < SOON_DAYS * DAY_MS;
}

function failedLately(run: Generation): boolean {
  const ended = run.finishedAt ? Date.parse(run.finishedAt) : 0;
  return run.failed > 0 && run.status !== "canceled" && Date.now() - ended < RECENT_DAYS * DAY_MS;
}

/** Offers that end, variations that failed, products without a photo: each with its way out. */
export function NeedsYou() {
  const { t } = useTranslation();
  const format = useFormat();
  const { brand } = useScopedBrand();
  const { products } = useScopedProducts();
  const runs = trpc.generation.list.useQuery({ limit: 10, ...(brand ? { brandId: brand.id } : {}) });
  const items: ReactNode[] = [
    ...products.filter(endsSoon).map((product) => {
      const offer = product.offerCode ?? product.offerText ?? "";
      const hasEnded = Date.parse(product.offerEndsAt ?? "") < Date.now();
      return (
        <Need
          key={`offer-${product.id}`}
          icon={<Timer />}
          title={
            hasEnded
              ? t("home.offerEnded", { offer })
              : t("home.offerEnds", { offer, date: format.day(product.offerEndsAt ?? "") })
          }
          text={
            hasEnded
              ? t("home.offerEndedText", { product: product.name })
              : t("home.offerEndsText", { product: product.name })
          }
          action={
            <Link
              to="/brands/$brandId/products/$productId"
              params={{ brandId: product.brandId, productId: product.id }}
              hash="field-offerEndsAt"
              className={buttonClass("outline", "s")}
            >
              {t("home.change")}
            </Link>
          }
        />
      );
    }),
    ...(runs.data?.items ?? []).filter(failedLately).map((run) => (
      <Need
        key={`run-${run.id}`}
        icon={<TriangleAlert />}
        title={t("home.failed", { count: run.failed })}
        text={t("home.failedText", { concept: conceptName(run.concept.name), product: run.product.name })}
        action={
          <Link to="/runs/$runId" params={{ runId: run.id }} className={buttonClass("outline", "s")}>
            {t("home.open")}
          </Link>
        }
      />
    )),
    ...products
      .filter((product) => product.hasPhysicalProduct && !product.photoId)
      .map((product) => (
        <Need
          key={`photo-${product.id}`}
          icon={<ImageOff />}
          title={t("home.noPhoto", { product: product.name })}
          text={t("home.noPhotoText")}
          action={
            <Link
              to="/brands/$brandId/products/$productId"
              params={{ brandId: product.brandId, productId: product.id }}
              className={buttonClass("outline", "s")}
            >
              {t("home.add")}
            </Link>
          }
        />
      )),
  ];
  return (
    <section aria-label={t("home.needsYou")}>
      <h2 className="mb-1 text-section">{t("home.needsYou")}</h2>
      {items.length === 0 ? (
        <p className="text-ink2">{t("home.nothingNeeds")}</p>
      ) : (
        <ul>{items.slice(0, MOST)}</ul>
      )}
    </section>
  );
}

function Need({
  icon,
  title,
  text,
  action,
}: {
  icon: ReactNode;
  title: string;
  text: string;
  action: ReactNode;
}) {
  return (
    <li className="flex items-start gap-2.5 border-b border-line py-3 [&>.lucide]:mt-0.5 [&>.lucide]:text-ink2">
      {icon}
      <div className="min-w-0 flex-1">
        <h3 className="font-label">{title}</h3>
        <p className="text-ink2">{text}</p>
      </div>
      {action}
    </li>
  );
}
