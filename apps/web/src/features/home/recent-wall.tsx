import { Skeleton } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { justify } from "../../components/justify.ts";
import { useScopedBrand } from "../../components/use-scoped-brand.ts";
import { toWallItem } from "../../components/wall-picture.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { trpc } from "../../lib/trpc.ts";
import { useWidth } from "../../lib/use-width.ts";

const SHOWN = 24;
const GAP = 10;
const PHONE = 640;

/** What was made last, hung in justified rows. */
export function RecentWall() {
  const { t } = useTranslation();
  const { brand } = useScopedBrand();
  const [measure, width] = useWidth();
  const recent = trpc.library.list.useQuery({ limit: SHOWN, ...(brand ? { brandId: brand.id } : {}) });
  const items = (recent.data?.items ?? []).map((ad) => toWallItem(ad));
  const rows = justify(items, width, width < PHONE ? 132 : 186, GAP);
  return (
    <section aria-label={t("home.recent")} className="mt-8" ref={measure}>
      <div className="mb-2.5 flex items-baseline justify-between">
        <h2 className="text-section">{t("home.recent")}</h2>
        <Link to="/library" className="flex items-center gap-1.5 text-ink2 hover:text-ink">
          {t("home.library")}
          <ArrowRight className="size-3.5" />
        </Link>
      </div>
      {recent.isPending ? <Skeleton className="h-48" /> : null}
      {recent.data && items.length === 0 ? (
        <p className="border-t border-line py-4 text-ink2">{t("home.noAds")}</p>
      ) : null}
      <div className="grid gap-2.5">
        {rows.map((row) => (
          <div key={row.items[0]?.item.ad.id} className="flex gap-2.5" style={{ height: row.height }}>
            {row.items.map(({ item, width: tileWidth }) => (
              <Link
                key={item.ad.id}
                to="/ads/$adId"
                params={{ adId: item.ad.id }}
                search={item.ratio === "1:1" ? {} : { ratio: item.ratio }}
                className="block rounded-pic hover:outline-2 hover:outline-offset-2 hover:outline-ac"
                style={{ width: tileWidth }}
              >
                <img
                  src={item.thumbUrl ?? undefined}
                  alt={`${conceptName(item.ad.concept.name)}, ${item.ratio}: ${item.ad.copy?.headline ?? ""}`}
                  loading="lazy"
                  className="pic size-full bg-press object-cover"
                />
              </Link>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
