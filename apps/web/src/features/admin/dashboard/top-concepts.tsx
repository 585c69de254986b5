import type { Dashboard } from "@static-engine/contracts";
import { Cell, HeadCell, Row, Table } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { Panel } from "../parts/page.tsx";

export function TopConcepts({ concepts }: { concepts: Dashboard["concepts"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={t("admin.dashboard.concepts")}>
      {concepts.length === 0 ? (
        <p className="text-ink2">{t("admin.dashboard.noConcepts")}</p>
      ) : (
        <Table>
          <thead>
            <tr>
              <HeadCell className="pl-0">{t("admin.dashboard.concept")}</HeadCell>
              <HeadCell className="text-right">{t("admin.dashboard.conceptRuns")}</HeadCell>
              <HeadCell className="pr-0 text-right">{t("admin.dashboard.conceptPassed")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {concepts.map(({ id, name, runs, delivered, failed }) => (
              <Row key={id}>
                <Cell className="w-full pl-0 font-label">{name}</Cell>
                <Cell className="text-right">{format.number(runs)}</Cell>
                <Cell className="pr-0 text-right">
                  {delivered + failed > 0 ? `${Math.round((delivered / (delivered + failed)) * 100)}%` : "–"}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}
