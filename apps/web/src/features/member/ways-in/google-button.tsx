import { buttonClass } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { languageSetting } from "../../../i18n/language.ts";
import { trpc } from "../../../lib/trpc.ts";

type GoogleButtonProps = { next?: string | undefined; referralCode?: string | undefined };

/** The way in through Google, above "or"; nothing where it is not set up. */
export function GoogleButton({ next, referralCode }: GoogleButtonProps) {
  const { t } = useTranslation();
  const { data: options } = trpc.member.signInOptions.useQuery(undefined, {
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!options || options.google === "off") {
    return null;
  }
  const query = new URLSearchParams({
    locale: languageSetting.get(),
    ...(next ? { next } : {}),
    ...(referralCode ? { ref: referralCode } : {}),
  });
  return (
    <>
      <a href={`/auth/google?${query}`} className={buttonClass("outline", "l", "w-full")}>
        <GoogleSign />
        {t("account.withGoogle")}
      </a>
      {options.google === "emulated" ? (
        <p className="mt-1.5 text-center text-note text-ink3">{t("account.googleEmulated")}</p>
      ) : null}
      <p className="my-4 flex items-center gap-3 text-note text-ink3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("account.or")}
      </p>
    </>
  );
}

function GoogleSign() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path
        d="M12.2 4.1A5.6 5.6 0 1 0 12.6 7H7.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinejoin="round"
      />
    </svg>
  );
}
