import type { LedgerEntry, LedgerKind, LedgerLine } from "@static-engine/contracts";
import type { CreditState } from "@static-engine/ui";
import { cx, HoldCell } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/format.ts";
import { useLedgerWords } from "./use-ledger-words.ts";

const SIGN: Partial<Record<LedgerKind, CreditState>> = {
  hold: "held",
  settle: "settled",
  release: "released",
};

/** An entry's lines as the ledger has them, to the second. */
export function LedgerLines({ entry }: { entry: LedgerEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useLedgerWords();
  const change = (line: LedgerLine) =>
    line.kind === "settle"
      ? t("usage.line.ofHold", { count: Math.abs(line.held) })
      : format.signed(line.available);
  return (
    <ul className="grid gap-1.5 py-2.5 text-note md:pl-28 xl:pl-32">
      {entry.lines.map((line) => {
        const sign = SIGN[line.kind];
        return (
          <li
            key={line.id}
            className="grid grid-cols-[64px_1fr_auto_44px] items-baseline gap-x-3 md:grid-cols-[72px_104px_112px_56px_1fr]"
          >
            <time dateTime={line.at} className="data text-ink2" title={format.full(line.at)}>
              {format.seconds(line.at)}
            </time>
            <span className="flex items-center gap-2">
              {sign ? <HoldCell state={sign} className="size-2.5" /> : null}
              {t(`usage.kind.${line.kind}`)}
            </span>
            <span className={cx("max-md:text-right", line.available > 0 && "text-ok")}>{change(line)}</span>
            <span className="text-right text-ink2">{format.number(line.balanceAfter)}</span>
            <span className="text-ink2 max-md:col-span-3 max-md:col-start-2">
              {words.ofLine(line, entry.run)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
