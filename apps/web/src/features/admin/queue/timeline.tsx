import type { RunMoment } from "@static-engine/contracts";
import { Badge } from "@static-engine/ui";
import { useTranslation } from "react-i18next";

const TONES = { event: "plain", step: "accent", call: "ink" } as const;

/** Seconds since the first moment: what a run's life is read by. */
function since(first: string, at: string): string {
  return `+${((Date.parse(at) - Date.parse(first)) / 1000).toFixed(1)} s`;
}

export function Timeline({ moments }: { moments: readonly RunMoment[] }) {
  const { t } = useTranslation();
  const first = moments[0]?.at;
  if (!first) {
    return <p className="text-ink2">{t("admin.queue.noMoments")}</p>;
  }
  return (
    <ol>
      {moments.map((moment, index) => (
        <li
          key={`${moment.at}${moment.name}${index}`}
          className="grid gap-x-3 gap-y-0.5 border-t border-line py-2 first:border-t-0 md:grid-cols-[76px_76px_1fr]"
        >
          <time dateTime={moment.at} title={moment.at} className="data text-ink3">
            {since(first, moment.at)}
          </time>
          <span>
            <Badge tone={moment.failed ? "error" : TONES[moment.kind]}>
              {t(`admin.queue.kind.${moment.kind}`)}
            </Badge>
          </span>
          <div className="min-w-0">
            <p className="font-label break-words">
              {moment.name}
              <span className="font-normal text-ink3">
                {" · "}
                {moment.slot ? t("admin.queue.slot", { slot: moment.slot }) : t("admin.queue.whole")}
              </span>
            </p>
            <Facts facts={moment.facts} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Facts({ facts }: { facts: RunMoment["facts"] }) {
  const shown = Object.entries(facts).filter(([name, value]) => value !== null && name !== "slot");
  return (
    <dl className="flex flex-wrap gap-x-4 text-note text-ink2">
      {shown.map(([name, value]) => (
        <div key={name} className="flex min-w-0 gap-1">
          <dt className="text-ink3">{name}</dt>
          <dd className="data min-w-0 break-words">{String(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
