import { Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Overlays } from "../../components/overlays.tsx";
import { BottomTabs } from "./bottom-tabs.tsx";
import { EventFeed } from "./event-feed.tsx";
import { GlobalKeys } from "./global-keys.tsx";
import { SessionDialog } from "./session-dialog.tsx";
import { TopBar } from "./top-bar.tsx";

/** The bar above and the tabs below; everything between them belongs to the screen. */
export function MemberShell() {
  const { t } = useTranslation();
  return (
    <Overlays>
      <div className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="sr-only z-50 rounded-control bg-ink px-3 py-2 text-on-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          {t("common.skip")}
        </a>
        <EventFeed />
        <TopBar />
        <div
          id="content"
          tabIndex={-1}
          className="flex min-h-0 flex-1 flex-col outline-none max-md:pb-[calc(60px+env(safe-area-inset-bottom))]"
        >
          <Suspense>
            <Outlet />
          </Suspense>
        </div>
        <BottomTabs />
        <GlobalKeys />
        <SessionDialog />
      </div>
    </Overlays>
  );
}
