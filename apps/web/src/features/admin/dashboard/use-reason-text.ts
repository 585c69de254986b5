import { useTranslation } from "react-i18next";

/** Checks and codes are open here: the server may know some that this client does not. `exists` was asked before. */
function dynamicKey(key: string) {
  return key as "common.close";
}

/** Why an ad failed, in words: a check by its name, a code by the first sentence of its text. */
export function useReasonText(): (reason: string) => string {
  const { t, i18n } = useTranslation();
  return (reason) => {
    const check = reason.startsWith("check:") ? reason.slice("check:".length) : null;
    const key = check ? `checks.${check}.name` : `errors.${reason}`;
    if (!i18n.exists(key)) {
      return (check ?? reason).replace(/[._-]+/g, " ").toLowerCase();
    }
    return String(t(dynamicKey(key))).split(". ")[0] ?? reason;
  };
}
