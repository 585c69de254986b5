import type { LedgerEntry, LedgerLine, LedgerRun } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";
import { conceptName } from "../../i18n/concept-name.ts";
import { runNumberText, useFormat } from "../../lib/format.ts";
import { useErrorCodeText } from "../../lib/use-error-text.ts";
import { useSourceName } from "./use-source-name.ts";

/** What an entry of the ledger was for, how it ended, and what each of its lines did. */
export function useLedgerWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const sourceName = useSourceName();
  const codeText = useErrorCodeText();

  function what({ reason, run }: LedgerEntry): string {
    if (!run) return sourceName(reason);
    if (run.kind === "fix") return t("usage.bought.fix", { concept: conceptName(run.concept) });
    if (run.kind === "regenerate") return t("usage.bought.regenerate", { concept: conceptName(run.concept) });
    const names = { number: runNumberText(run.number), product: run.product };
    return reason === "retry" ? t("usage.bought.retry", names) : t("usage.bought.run", names);
  }

  function outcome(entry: LedgerEntry, run: LedgerRun): string {
    const passed = run.passed.length;
    const total = passed + run.failed.length + run.open.length;
    if (isHeld(entry)) {
      return total > 0 ? t("usage.why.running", { passed, total }) : t("usage.why.working");
    }
    if (entry.settled === 0) {
      if (run.status === "canceled") return t("usage.why.canceled");
      return run.errorCode ? codeText(run.errorCode, null) : t("usage.why.nothing");
    }
    if (total === 0) return t("usage.why.fixed");
    return t("usage.why.passed", { passed, total });
  }

  function why(entry: LedgerEntry): string {
    if (entry.run) return outcome(entry, entry.run);
    if (entry.kind === "hold") return isHeld(entry) ? t("usage.why.working") : t("usage.why.nothing");
    const count = Math.abs(entry.available);
    if (entry.kind === "expire") return t("usage.why.expired", { count });
    return entry.available < 0 ? t("usage.why.taken", { count }) : t("usage.why.added", { count });
  }

  function ofLine({ kind, reason }: LedgerLine, run: LedgerRun | null): string {
    if (!run || run.kind === "fix") return run ? "" : sourceName(reason);
    const slots = (list: readonly number[]) => ({ count: list.length, list: format.list(list.map(String)) });
    if (kind === "hold") {
      return t("usage.line.held", { count: run.passed.length + run.failed.length + run.open.length });
    }
    if (kind === "settle") return run.passed.length > 0 ? t("usage.line.passed", slots(run.passed)) : "";
    return run.failed.length > 0 ? t("usage.line.failed", slots(run.failed)) : "";
  }

  return { what, why, ofLine };
}

function isHeld({ kind, settled, released }: LedgerEntry): boolean {
  return kind === "hold" && settled + released === 0;
}
