import { buttonClass, EmptyState } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageError } from "../../components/page-error.tsx";
import { trpc } from "../../lib/trpc.ts";
import { ClosedSection } from "./admin-guards.ts";

/** A page of the group that could not be shown, or that the role does not open. */
export function AdminError({ error, reset }: { error: unknown; reset?: () => void }) {
  const { t } = useTranslation();
  const { data: me } = trpc.admin.auth.me.useQuery();
  if (!(error instanceof ClosedSection)) {
    return <PageError error={error} {...(reset ? { reset } : {})} />;
  }
  return (
    <main className="grid min-h-[60dvh] place-items-center">
      <EmptyState
        level={1}
        title={t("admin.shell.closed")}
        actions={
          <Link to="/admin" className={buttonClass("ink")}>
            {t("admin.shell.toStart")}
          </Link>
        }
      >
        {me ? t("admin.shell.closedText", { role: t(`admin.roles.${me.role}`) }) : null}
      </EmptyState>
    </main>
  );
}
