import { Button, Dialog } from "@static-engine/ui";
import { Link, Outlet, useNavigate } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Overlays } from "../../components/overlays.tsx";
import { AdminSignInForm } from "../../features/admin/auth/admin-sign-in-form.tsx";
import { answerSignIn, signInWanted } from "../../lib/session-gate.ts";
import { useStore } from "../../lib/store.ts";
import { AdminBar } from "./admin-bar.tsx";
import { AdminNav } from "./admin-nav.tsx";
import { LedgerBanner } from "./ledger-banner.tsx";

/** The black bar above, the sections at the left; everything else belongs to the screen. */
export function AdminShell() {
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
        <AdminBar />
        <div className="flex min-h-0 flex-1">
          <aside className="sticky top-(--bar) flex h-[calc(100dvh-var(--bar))] w-[204px] shrink-0 flex-col justify-between overflow-y-auto border-r border-line bg-surface p-2 max-md:hidden">
            <AdminNav />
            <Link
              to="/home"
              className="flex min-h-8 items-center gap-3 rounded-control px-2.5 text-ink2 hover:bg-hover hover:text-ink"
            >
              <ArrowLeft />
              {t("admin.shell.memberApp")}
            </Link>
          </aside>
          <div id="content" tabIndex={-1} className="min-w-0 flex-1 outline-none">
            <LedgerBanner />
            <Suspense>
              <Outlet />
            </Suspense>
          </div>
        </div>
        <AdminSessionDialog />
      </div>
    </Overlays>
  );
}

/** A session ended in the middle of work: sign in over the page, and what was refused goes on. */
function AdminSessionDialog() {
  const { t } = useTranslation();
  const open = useStore(signInWanted);
  const navigate = useNavigate();
  function leave() {
    answerSignIn(false);
    navigate({ to: "/admin/signin", search: {} });
  }
  return (
    <Dialog
      open={open}
      onOpenChange={() => undefined}
      dismissible={false}
      title={t("admin.auth.expiredTitle")}
      description={t("admin.auth.expiredText")}
    >
      <AdminSignInForm onSignedIn={() => answerSignIn(true)} />
      <Button tone="ghost" className="mt-2 w-full" onClick={leave}>
        {t("admin.auth.leave")}
      </Button>
    </Dialog>
  );
}
