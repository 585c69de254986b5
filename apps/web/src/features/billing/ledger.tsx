import type { LedgerFilter, LedgerKind, LedgerLine } from "@static-engine/contracts";
import type { CreditState } from "@static-engine/ui";
import { buttonClass, Cell, cx, HeadCell, HoldCell, Row, Segmented, Table } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/format.ts";
import { useSourceName } from "./use-source-name.ts";

const SIGN: Partial<Record<LedgerKind, CreditState>> = {
  hold: "held",
  settle: "settled",
  release: "released",
};

export type LedgerKindFilter = LedgerFilter | "all";
const FILTERS: readonly LedgerKindFilter[] = ["all", "hold", "settle", "release"];

type LedgerProps = {
  lines: readonly LedgerLine[];
  kind: LedgerKindFilter;
  onKind: (kind: LedgerKindFilter) => void;
};

/** Why credits went and came, line by line; each run's lines lead to the run. */
export function Ledger({ lines, kind, onKind }: LedgerProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("usage.ledger")}>
      <div className="mb-1 flex flex-wrap items-center gap-2">
        <h2 className="mr-auto text-section">
          {t("usage.ledger")}{" "}
          <span className="ml-1 text-ui font-normal text-ink3 max-md:hidden">{t("usage.ledgerText")}</span>
        </h2>
        <Segmented<LedgerKindFilter>
          label={t("usage.filter")}
          value={kind}
          onChange={onKind}
          segments={FILTERS.map((value) => ({
            value,
            label: value === "all" ? t("usage.all") : t(`usage.kind.${value}`),
          }))}
        />
        <a href="/downloads/ledger.csv" download className={buttonClass("ghost", "s")}>
          <Download />
          CSV
        </a>
      </div>
      {lines.length === 0 ? <p className="border-t border-line py-4 text-ink2">{t("usage.empty")}</p> : null}
      {lines.length > 0 ? (
        <Table className="min-w-[560px]">
          <thead>
            <tr>
              <HeadCell className="pl-0">{t("usage.when")}</HeadCell>
              <HeadCell>{t("usage.what")}</HeadCell>
              <HeadCell />
              <HeadCell className="text-right">{t("usage.heldChange")}</HeadCell>
              <HeadCell className="text-right">{t("usage.change")}</HeadCell>
              <HeadCell className="pr-0 text-right">{t("usage.left")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LedgerRow key={line.id} line={line} />
            ))}
          </tbody>
        </Table>
      ) : null}
    </section>
  );
}

function LedgerRow({ line }: { line: LedgerLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sign = SIGN[line.kind];
  const sourceName = useSourceName();
  const words = line.subject ?? sourceName(line.reason);
  return (
    <Row>
      <Cell className="pl-0 whitespace-nowrap text-ink2">
        <time dateTime={line.at} title={format.full(line.at)}>
          {format.moment(line.at)}
        </time>
      </Cell>
      <Cell className="w-full">
        {line.jobId ? (
          <Link to="/runs/$runId" params={{ runId: line.jobId }} className="font-label hover:underline">
            {words}
          </Link>
        ) : (
          <span className="font-label">{words}</span>
        )}
      </Cell>
      <Cell className="whitespace-nowrap">
        <span className="flex items-center gap-2">
          {sign ? <HoldCell state={sign} className="size-2.5" /> : null}
          {t(`usage.kind.${line.kind}`)}
        </span>
      </Cell>
      <Cell className="text-right text-ink2">{line.held === 0 ? "" : format.signed(line.held)}</Cell>
      <Cell className={cx("text-right font-label", line.available > 0 && "text-ok")}>
        {line.available === 0 ? "" : format.signed(line.available)}
      </Cell>
      <Cell className="pr-0 text-right">{format.number(line.balanceAfter)}</Cell>
    </Row>
  );
}
