import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";

type ChangeTextProps = {
  now: number | null;
  before: number | null;
  /** Whether more is better; colour says better or worse, never up or down. */
  good: "up" | "down" | "neither";
  /** The difference as words; a share of what was before where it is not given. */
  words?: (difference: number) => string;
  /** With `words`: what is too little to be called a change. */
  least?: number;
};

/** How a figure moved against the days before, with its sign. */
export function ChangeText({ now, before, good, words, least = 0 }: ChangeTextProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (now === null || before === null || (!words && before === 0)) {
    return <span className="text-ink3">–</span>;
  }
  const difference = now - before;
  const share = Math.round((difference / Math.abs(before || 1)) * 100);
  if (words ? Math.abs(difference) <= least : share === 0) {
    return <span className="text-ink3">{t("admin.dashboard.same")}</span>;
  }
  const isBetter = good === "up" ? difference > 0 : difference < 0;
  const tone = good === "neither" ? "text-ink2" : isBetter ? "text-ok" : "text-wa";
  return <span className={tone}>{words ? words(difference) : `${format.signed(share)}%`}</span>;
}
