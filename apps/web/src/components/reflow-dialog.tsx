import type { ReflowScope, StaleAds } from "@static-engine/contracts";
import { Badge, Button, Dialog, showToast } from "@static-engine/ui";
import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../lib/format.ts";
import { trpc } from "../lib/trpc.ts";
import { useErrorText } from "../lib/use-error-text.ts";
import { LiveAd } from "./live-ad.tsx";

type ReflowDialogProps = { scope: ReflowScope; stale: StaleAds; onClose: () => void };

/** A few ads as they are and as they would be, then all of them in one step. */
export function ReflowDialog({ scope, stale, onClose }: ReflowDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const start = trpc.library.reflow.useMutation({
    onSuccess(reflow) {
      utils.library.latestReflow.setData(scope, reflow);
      onClose();
    },
    onError: (error) => showToast({ text: errorText(error) }),
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="l"
      title={t("reflow.dialogTitle", { count: stale.count })}
      description={t("reflow.dialogText")}
    >
      <ul className="grid grid-cols-2 gap-x-6 gap-y-4 max-md:grid-cols-1">
        {stale.sample.map((ad) => (
          <li key={ad.id}>
            <div className="flex items-center gap-2">
              <img
                src={ad.beforeUrl ?? undefined}
                alt={t("reflow.before", { headline: ad.headline })}
                className="aspect-square min-w-0 flex-1 rounded-pic bg-press object-cover"
              />
              <ArrowRight aria-hidden="true" className="shrink-0 text-ink3" />
              <LiveAd document={ad.after} size="1:1" pictures={ad.pictures} className="min-w-0 flex-1" />
            </div>
            <p className="mt-1.5 truncate text-note text-ink2">
              {format.list(ad.parts.map((part) => t(`reflow.part.${part}`)))}
            </p>
          </li>
        ))}
      </ul>
      {stale.count > stale.sample.length ? (
        <p className="mt-3 text-ink2">{t("reflow.more", { count: stale.count - stale.sample.length })}</p>
      ) : null}
      <div className="mt-5 flex flex-wrap items-center justify-end gap-2">
        <Badge className="mr-auto">{t("ad.free")}</Badge>
        <Button onClick={onClose}>{t("reflow.notNow")}</Button>
        <Button
          tone="ink"
          busy={start.isPending}
          busyLabel={t("reflow.starting")}
          onClick={() => start.mutate(scope)}
        >
          {t("reflow.start", { count: stale.count })}
        </Button>
      </div>
    </Dialog>
  );
}
