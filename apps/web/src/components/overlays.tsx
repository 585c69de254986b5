import { Toaster, TooltipProvider } from "@static-engine/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Tooltips and notices, for the pages that have them: public pages load neither. */
export function Overlays({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <TooltipProvider delayDuration={400} skipDelayDuration={200}>
      {children}
      <Toaster label={t("common.notices")} />
    </TooltipProvider>
  );
}
