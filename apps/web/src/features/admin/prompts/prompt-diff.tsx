import type { PromptDiff, PromptKey } from "@static-engine/contracts";
import { cx, Skeleton } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { trpc } from "../../../lib/trpc.ts";

type PromptDiffProps = { promptKey: PromptKey; from: number; to: number };

const SIGNS = { same: "", added: "+", removed: "−" } as const;

/** Two versions line by line, with the numbers of both. */
export function PromptDiffView({ promptKey, from, to }: PromptDiffProps) {
  const { t } = useTranslation();
  const diff = trpc.admin.prompt.diff.useQuery({ key: promptKey, from, to });
  if (diff.error) {
    return <LoadError error={diff.error} onRetry={() => diff.refetch()} />;
  }
  if (!diff.data) {
    return <Skeleton className="h-[320px]" />;
  }
  return (
    <div>
      <p className="mb-2 text-note text-ink2">
        <span className="font-label text-ok">+{diff.data.added}</span>{" "}
        <span className="font-label text-er">−{diff.data.removed}</span>{" "}
        {t("admin.prompts.between", { from, to })}
      </p>
      <div className="overflow-x-auto rounded-control shadow-[inset_0_0_0_1px_var(--line)]">
        <table className="data w-full">
          <caption className="sr-only">{t("admin.prompts.between", { from, to })}</caption>
          <tbody>
            {diff.data.lines.map((line) => (
              <DiffLine key={`${line.from ?? "+"} ${line.to ?? "-"}`} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function DiffLine({ line }: { line: PromptDiff["lines"][number] }) {
  const { t } = useTranslation();
  return (
    <tr className={cx(line.change === "added" && "bg-ok-soft", line.change === "removed" && "bg-er-soft")}>
      <td className="w-10 px-2 py-0.5 text-right align-top text-ink3 select-none">{line.from}</td>
      <td className="w-10 px-2 py-0.5 text-right align-top text-ink3 select-none">{line.to}</td>
      <td className="w-5 py-0.5 align-top select-none">
        {line.change === "same" ? null : (
          <span
            className={line.change === "added" ? "text-ok" : "text-er"}
            title={t(`admin.prompts.lines.${line.change}`)}
          >
            {SIGNS[line.change]}
          </span>
        )}
      </td>
      <td className="py-0.5 pr-3 break-words whitespace-pre-wrap">{line.text}</td>
    </tr>
  );
}
