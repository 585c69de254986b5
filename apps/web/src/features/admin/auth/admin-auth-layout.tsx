import { Mark } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSelect } from "../../../components/language-select.tsx";
import { Overlays } from "../../../components/overlays.tsx";
import { useTitle } from "../../../lib/use-title.ts";

type Props = { title: string; lead?: ReactNode; children: ReactNode };

/** The pages before the group: the black bar, and one column. */
export function AdminAuthLayout({ title, lead, children }: Props) {
  const { t } = useTranslation();
  useTitle(title);
  return (
    <Overlays>
      <div className="flex min-h-dvh flex-col bg-bg">
        <header
          data-theme="dark"
          className="admin-bar flex h-(--bar) items-center gap-3 border-b border-line px-4 text-ink"
        >
          <Mark />
          <span className="font-label">Static Engine</span>
          <span className="rounded-s bg-press px-1.5 py-0.5 text-tiny font-label">
            {t("admin.shell.tag")}
          </span>
          <span className="ml-auto">
            <LanguageSelect />
          </span>
        </header>
        <main className="m-auto w-full max-w-[412px] px-4 py-10">
          <h1 className="text-title max-md:text-title-s">{title}</h1>
          {lead ? <p className="mt-1 text-reading text-ink2">{lead}</p> : null}
          <div className="mt-6">{children}</div>
        </main>
        <footer className="px-4 pb-6 text-center text-ink2">
          <Link to="/signin" className="hover:underline">
            {t("admin.auth.memberSignIn")}
          </Link>
        </footer>
      </div>
    </Overlays>
  );
}
