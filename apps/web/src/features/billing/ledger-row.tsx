import type { LedgerEntry } from "@static-engine/contracts";
import type { CreditState } from "@static-engine/ui";
import { Cell, cx, HoldMeter, IconButton, Row } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/format.ts";
import { LedgerLines } from "./ledger-lines.tsx";
import { useLedgerWords } from "./use-ledger-words.ts";

/** More would be counted by nobody: what is shown then are shares. */
const MOST_CELLS = 8;

/** The hold as cells, a credit each: hatched while it is held, then solid for what was taken, outlined for what came back. */
function cellsOf({ held, settled, released }: LedgerEntry): CreditState[] {
  const count = Math.min(held, MOST_CELLS);
  const back = Math.round((released / held) * count);
  return Array.from({ length: count }, (_, index) =>
    settled + released === 0 ? "held" : index < count - back ? "settled" : "released",
  );
}

export function LedgerRow({ entry }: { entry: LedgerEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useLedgerWords();
  const linesId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { held, settled, released } = entry;
  const why = words.why(entry);
  const when = (
    <time dateTime={entry.at} title={format.full(entry.at)}>
      {format.moment(entry.at)}
    </time>
  );
  const meter = held > 0 && (
    <HoldMeter size="s" cells={cellsOf(entry)} label={t("usage.meter", { held, settled, released })} />
  );
  return (
    <>
      <Row className={cx(isOpen && "bg-surface")}>
        <Cell className="pl-0 whitespace-nowrap text-ink2 max-md:hidden">{when}</Cell>
        <Cell className="w-full max-md:pl-0 lg:w-1/2 lg:max-w-0 lg:truncate">
          <EntryName entry={entry} name={words.what(entry)} />
          <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-note text-ink2 lg:hidden">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1 whitespace-nowrap md:hidden">
              {when}
              {meter}
            </span>
            <span className="max-md:w-full">{why}</span>
          </span>
        </Cell>
        <Cell className="whitespace-nowrap max-md:hidden">{meter}</Cell>
        <Cell className="text-right text-ink2 max-md:hidden">{held > 0 ? format.number(held) : ""}</Cell>
        <Cell className="text-right font-label max-md:hidden">
          {settled > 0 ? format.number(settled) : ""}
        </Cell>
        <Cell className="text-right text-ok max-md:hidden">
          {released > 0 ? format.signed(released) : ""}
        </Cell>
        <Cell className="text-right max-md:align-top">{format.number(entry.balanceAfter)}</Cell>
        <Cell className="w-1/2 max-w-0 truncate text-ink2 max-lg:hidden" title={why}>
          {why}
        </Cell>
        <Cell className="px-0 text-right max-md:align-top">
          <IconButton
            label={isOpen ? t("usage.hideLines") : t("usage.showLines")}
            size="s"
            aria-expanded={isOpen}
            aria-controls={linesId}
            onClick={() => setIsOpen(!isOpen)}
          >
            <ChevronDown className={cx("transition-transform", isOpen && "rotate-180")} />
          </IconButton>
        </Cell>
      </Row>
      {isOpen ? (
        <tr id={linesId} className="border-b border-line bg-surface">
          <td colSpan={9}>
            <LedgerLines entry={entry} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** Leads to what was bought: the run, or the ad that was mended. */
function EntryName({ entry: { run }, name }: { entry: LedgerEntry; name: string }) {
  const look = "font-label hover:underline";
  if (!run) return <span className="font-label">{name}</span>;
  return run.kind === "fix" && run.adId ? (
    <Link to="/ads/$adId" params={{ adId: run.adId }} className={look}>
      {name}
    </Link>
  ) : (
    <Link to="/runs/$runId" params={{ runId: run.id }} className={look}>
      {name}
    </Link>
  );
}
