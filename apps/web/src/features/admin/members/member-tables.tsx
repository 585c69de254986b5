import type { AdminMember, AdminRun, LedgerLine, Payment } from "@static-engine/contracts";
import { Badge, Cell, HeadCell, Row, Table } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { Moment } from "../parts/moment.tsx";
import { RUN_TONES } from "../parts/run-tones.ts";

function None({ children }: { children: ReactNode }) {
  return <p className="py-6 text-ink2">{children}</p>;
}

export function LedgerTable({ lines }: { lines: readonly LedgerLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (lines.length === 0) {
    return <None>{t("admin.members.noLines")}</None>;
  }
  return (
    <Table className="min-w-[640px]" scrollLabel={t("admin.members.ledger")}>
      <thead>
        <tr>
          <HeadCell className="pl-0">{t("usage.when")}</HeadCell>
          <HeadCell>{t("usage.what")}</HeadCell>
          <HeadCell className="text-right">{t("usage.heldChange")}</HeadCell>
          <HeadCell className="text-right">{t("usage.change")}</HeadCell>
          <HeadCell className="pr-0 text-right">{t("usage.left")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id}>
            <Cell className="pl-0 text-ink2">
              <Moment at={line.at} />
            </Cell>
            <Cell className="w-full">
              <span className="font-label">{t(`usage.kind.${line.kind}`)}</span>
              <span className="text-ink2"> · {line.subject ?? line.reason}</span>
            </Cell>
            <Cell className="text-right">{line.held ? format.signed(line.held) : ""}</Cell>
            <Cell className="text-right">{line.available ? format.signed(line.available) : ""}</Cell>
            <Cell className="pr-0 text-right">{format.number(line.balanceAfter)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

export function RunsTable({ runs }: { runs: readonly AdminRun[] }) {
  const { t } = useTranslation();
  if (runs.length === 0) {
    return <None>{t("admin.members.noRuns")}</None>;
  }
  return (
    <Table className="min-w-[720px]">
      <tbody>
        {runs.map((run) => (
          <Row key={run.id}>
            <Cell className="w-full pl-0">
              <Link to="/admin/runs/$runId" params={{ runId: run.id }} className="font-label hover:underline">
                {t("admin.members.run", { number: run.number })}
              </Link>
              <span className="block text-note text-ink2">
                {t(`admin.members.kind.${run.kind}`)} · {run.concept} · {run.brand}, {run.product}
              </span>
            </Cell>
            <Cell>
              <Badge tone={RUN_TONES[run.status]}>{t(`admin.runStatus.${run.status}`)}</Badge>
            </Cell>
            <Cell className="whitespace-nowrap text-ink2">
              {t("admin.members.passed", { delivered: run.delivered, failed: run.failed })}
            </Cell>
            <Cell className="text-right whitespace-nowrap">
              {run.settled} / {run.cost}
            </Cell>
            <Cell className="pr-0 text-right text-ink2">
              <Moment at={run.createdAt} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

export function PaymentsTable({ payments }: { payments: readonly Payment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (payments.length === 0) {
    return <None>{t("admin.members.noPayments")}</None>;
  }
  return (
    <Table className="min-w-[560px]" scrollLabel={t("admin.members.payments")}>
      <tbody>
        {payments.map((payment) => (
          <Row key={payment.id}>
            <Cell className="w-full pl-0 font-label">{payment.description}</Cell>
            <Cell>
              <Badge tone={payment.status === "paid" ? "ok" : "plain"}>
                {t(`billing.paymentStatus.${payment.status}`)}
              </Badge>
            </Cell>
            <Cell className="text-right whitespace-nowrap">
              {format.money(payment.amount, payment.currency)}
            </Cell>
            <Cell className="pr-0 text-right text-ink2">
              <Moment at={payment.at} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

export function SessionsTable({ sessions }: { sessions: AdminMember["sessions"] }) {
  const { t } = useTranslation();
  if (sessions.length === 0) {
    return <None>{t("admin.members.noSessions")}</None>;
  }
  return (
    <Table className="min-w-[560px]" scrollLabel={t("admin.members.sessions")}>
      <thead>
        <tr>
          <HeadCell className="pl-0">{t("admin.members.browser")}</HeadCell>
          <HeadCell>{t("usage.when")}</HeadCell>
          <HeadCell className="pr-0">{t("admin.members.until")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <Row key={session.createdAt + session.expiresAt}>
            <Cell className="w-full max-w-0 min-w-60 truncate pl-0">{session.userAgent ?? "–"}</Cell>
            <Cell className="text-ink2">
              <Moment at={session.createdAt} />
            </Cell>
            <Cell className="pr-0 text-ink2">
              <Moment at={session.expiresAt} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
