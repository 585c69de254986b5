import type { ConfigEntry } from "@static-engine/contracts";
import { Badge, Button, EmptyState, Input, Skeleton } from "@static-engine/ui";
import { Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";
import { AdminPage, Panel } from "../parts/page.tsx";
import { useMay } from "../parts/use-may.ts";
import { ConfigDrawer } from "./config-drawer.tsx";
import { useValueText } from "./use-value-text.ts";

const GROUPS = ["credits", "billing", "generation", "models", "library"] as const;

/** Every setting with what counts now; each is changed in a drawer beside the list. */
export function ConfigScreen() {
  const { t } = useTranslation();
  const [find, setFind] = useState("");
  const [openKey, setOpenKey] = useState<ConfigEntry["key"] | null>(null);
  const query = trpc.admin.config.list.useQuery();
  const items = (query.data?.items ?? []).filter(({ key }) => key.includes(find.trim().toLowerCase()));
  const groups = GROUPS.map((group) => ({
    group,
    entries: items.filter(({ key }) => key.startsWith(`${group}.`)),
  })).filter(({ entries }) => entries.length > 0);
  const open = query.data?.items.find(({ key }) => key === openKey);
  return (
    <AdminPage
      title={t("admin.config.title")}
      lead={t("admin.config.lead")}
      actions={
        <Input
          type="search"
          aria-label={t("admin.config.find")}
          placeholder={t("admin.config.find")}
          start={<Search />}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      }
    >
      {query.error ? <LoadError error={query.error} onRetry={() => query.refetch()} /> : null}
      {query.isPending ? <Skeleton className="h-[320px]" /> : null}
      {query.data && groups.length === 0 ? <EmptyState title={t("admin.config.none")} /> : null}
      <div className="grid gap-4">
        {groups.map(({ group, entries }) => (
          <Panel key={group} title={t(`admin.config.groups.${group}`)}>
            <ul>
              {entries.map((entry) => (
                <ConfigLine key={entry.key} entry={entry} onEdit={() => setOpenKey(entry.key)} />
              ))}
            </ul>
          </Panel>
        ))}
      </div>
      {open ? <ConfigDrawer key={open.key} entry={open} onClose={() => setOpenKey(null)} /> : null}
    </AdminPage>
  );
}

function ConfigLine({ entry, onEdit }: { entry: ConfigEntry; onEdit: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const valueText = useValueText();
  const mayWrite = useMay("config.write");
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2 first:border-t-0">
      <span className="data w-72 max-w-full break-words">{entry.key}</span>
      <span className="min-w-24 flex-1 font-label break-words">{valueText(entry.key, entry.value)}</span>
      <span className="text-note text-ink3">
        {entry.updatedAt ? (
          t("admin.config.changed", { by: entry.updatedBy ?? "–", at: format.moment(entry.updatedAt) })
        ) : (
          <Badge>{t("admin.config.standard")}</Badge>
        )}
      </span>
      {mayWrite ? (
        <Button size="s" onClick={onEdit} aria-label={`${t("admin.config.edit")}: ${entry.key}`}>
          {t("admin.config.edit")}
        </Button>
      ) : null}
    </li>
  );
}
