import type { CheckResult } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";
import { useFormat } from "../lib/format.ts";

type CheckText = { name: string; sentence: string; value: string };

/** A check in the language of the screens where its id is known, else in the server's own words. */
export function useCheckText(): (check: CheckResult) => CheckText {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (check) => {
    const unit = check.unit === "characters" ? ` ${t("names.unit.characters")}` : formatUnit(check.unit);
    const value = `${format.number(check.value)}${unit}`;
    const threshold = `${format.number(check.threshold)}${unit}`;
    const key = `checks.${check.id}`;
    const name = i18n.exists(`${key}.name`) ? String(i18n.t(dynamicKey(`${key}.name`))) : humanize(check.id);
    const sentence =
      i18n.language !== "en" && i18n.exists(`${key}.text`)
        ? String(i18n.t(dynamicKey(`${key}.text`), { value, threshold }))
        : check.message;
    return { name, sentence: sentence || t("ad.noSentence"), value };
  };
}

/** Check ids are open: the server may know checks that this client does not. `exists` was asked before. */
function dynamicKey(key: string) {
  return key as "common.close";
}

/** Signs stand close to their number, words apart; a difference in OKLab is written as printers write it. */
const UNITS: Record<string, string> = { "": "", ":1": ":1", "%": "%", times: "×", OKLab: " ΔE" };

function formatUnit(unit: string): string {
  return UNITS[unit] ?? ` ${unit}`;
}

function humanize(id: string): string {
  const words = id.replace(/[._-]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
