import type { LibraryAd, Ratio } from "@static-engine/contracts";
import { cx } from "@static-engine/ui";
import { Check, ChevronDown, CircleX, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CheckGroup } from "../../components/group-checks.ts";
import { groupChecks } from "../../components/group-checks.ts";
import { useCheckText } from "../../components/use-check-text.ts";

/** Named facts with their numbers: what needs a look first, what passed folded. */
export function ChecksTab({ ad, ratio }: { ad: LibraryAd; ratio: Ratio }) {
  const { t } = useTranslation();
  const checkText = useCheckText();
  const groups = groupChecks(ad.checks);
  const passed = groups.filter((group) => group.status === "pass");
  const notes = groups.filter((group) => group.status !== "pass");
  if (groups.length === 0) {
    return <p className="text-ink2">{t("ad.noChecks")}</p>;
  }
  return (
    <>
      <p className="flex items-baseline gap-1.5">
        <span className="text-title">{passed.length}</span>
        <span className="text-panel font-normal whitespace-nowrap text-ink2">
          {t("ad.passedOf", { total: groups.length })}
        </span>
        <span className="ml-1 text-ink2">{t("ad.checksPass")}</span>
      </p>
      <div
        role="img"
        aria-label={t("ad.checksLabel", { passed: passed.length, total: groups.length })}
        className="mt-1.5 mb-3 flex gap-0.5"
      >
        {groups.map((group) => (
          <span
            key={group.id}
            className={cx(
              "h-1.5 flex-1",
              group.status === "pass" ? "bg-ok" : group.status === "warn" ? "bg-wa" : "bg-er",
            )}
          />
        ))}
      </div>
      <ul>
        {notes.map((group) => (
          <NoteRow key={group.id} group={group} />
        ))}
      </ul>
      <details open={notes.length === 0} className="group border-t border-line">
        <summary className="flex items-center justify-between py-2.5 font-label [&::-webkit-details-marker]:hidden">
          {t("ad.passedGroup", { count: passed.length })}
          <ChevronDown className="size-3.5 text-ink3 transition-transform duration-[140ms] group-open:rotate-180" />
        </summary>
        <ul>
          {passed.map((group) => {
            const shown = group.results.find((result) => result.ratio === ratio) ?? group.results[0];
            const text = shown ? checkText(shown) : null;
            return text ? (
              <li key={group.id} className="flex min-h-8 items-center gap-2">
                <Check className="size-3.5 text-ok" />
                <span className="min-w-0 flex-1">{text.name}</span>
                <span className="data text-ink2">{text.value}</span>
              </li>
            ) : null;
          })}
        </ul>
      </details>
    </>
  );
}

function NoteRow({ group }: { group: CheckGroup }) {
  const { t } = useTranslation();
  const checkText = useCheckText();
  const found = group.results.filter((result) => result.status === group.status);
  const first = found[0];
  if (!first) {
    return null;
  }
  const text = checkText(first);
  const where = found.map((result) => result.ratio ?? t("ad.allRatios")).join(", ");
  const Icon = group.status === "fail" ? CircleX : TriangleAlert;
  return (
    <li className="flex gap-2.5 border-t border-line py-2.5">
      <Icon className={cx("mt-0.5", group.status === "fail" ? "text-er" : "text-wa")} />
      <div className="min-w-0">
        <p className="font-label">{text.name}</p>
        <p className="text-ink2">
          {where}. {text.sentence}
        </p>
      </div>
    </li>
  );
}
