import { cx, HoldCell } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Coins } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";

const LOW = 5;

/** What can be spent, and what waits for a run: the hatch alone stays where words do not fit. */
export function CreditsLink() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: member } = trpc.member.me.useQuery();
  if (!member) {
    return null;
  }
  const { available, held } = member.credits;
  return (
    <Link
      to="/billing"
      aria-label={t("nav.creditsLabel", { available, held })}
      className="flex h-8 shrink-0 items-center gap-2 rounded-control bg-surface px-2.5 font-label shadow-[inset_0_0_0_1px_var(--line2)] hover:bg-sunken max-md:h-9"
    >
      <Coins className={cx(available < LOW ? "text-wa" : "text-ink3")} />
      <span className={cx(available < LOW && "text-wa")}>{format.number(available)}</span>
      {held > 0 ? (
        <span className="flex items-center gap-1.5 font-normal text-ink2 md:border-l md:border-line2 md:pl-2">
          <HoldCell state="held" className="size-2.5" />
          <span className="max-lg:hidden">{t("nav.held", { count: held })}</span>
        </span>
      ) : null}
    </Link>
  );
}
