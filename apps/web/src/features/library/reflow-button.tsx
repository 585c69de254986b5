import type { AdId, ReflowScope, StaleAds } from "@static-engine/contracts";
import { showToast } from "@static-engine/ui";
import { Check, RefreshCw } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";

const ReflowDialog = lazy(async () => ({
  default: (await import("../../components/reflow-dialog.tsx")).ReflowDialog,
}));

/** Brings the chosen ads up to date with their brand and product. */
export function ReflowButton({ ids, className }: { ids: readonly AdId[]; className: string }) {
  const { t } = useTranslation();
  const utils = trpc.useUtils();
  const errorText = useErrorText();
  const [found, setFound] = useState<{ scope: ReflowScope; stale: StaleAds } | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  async function look() {
    const scope = { ids: [...ids] };
    setIsLooking(true);
    try {
      const stale = await utils.library.stale.fetch(scope, { staleTime: 0 });
      if (stale.count === 0) {
        showToast({ text: t("reflow.upToDate"), icon: <Check /> });
      } else {
        setFound({ scope, stale });
      }
    } catch (error) {
      showToast({ text: errorText(error) });
    } finally {
      setIsLooking(false);
    }
  }
  return (
    <>
      <button
        type="button"
        aria-busy={isLooking}
        onClick={isLooking ? undefined : look}
        className={className}
      >
        <RefreshCw />
        <span className="max-lg:sr-only">{t("reflow.action")}</span>
      </button>
      {found ? (
        <Suspense fallback={null}>
          <ReflowDialog {...found} onClose={() => setFound(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
