import type { LibraryAd } from "@static-engine/contracts";
import { Dialog, Skeleton } from "@static-engine/ui";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";

const PackForm = lazy(async () => ({ default: (await import("./pack-form.tsx")).PackForm }));

type PackDialogProps = { ads: readonly LibraryAd[]; open: boolean; onOpenChange: (open: boolean) => void };

/** Packs for platforms, for one ad or many. */
export function PackDialog({ ads, open, onOpenChange }: PackDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      width="m"
      title={t("download.title", { ads: t("common.ads", { count: ads.length }) })}
    >
      <Suspense fallback={<Skeleton className="h-80" />}>
        <PackForm ads={ads} />
      </Suspense>
    </Dialog>
  );
}
