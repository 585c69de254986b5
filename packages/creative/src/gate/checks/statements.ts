import type { CheckResult } from "@static-engine/contracts";
import { findConcept } from "../../concepts/concepts.ts";
import { POLICY_RULES } from "../../policy/rules.ts";
import { readable } from "../flatten.ts";
import type { LayoutInput } from "../gate-input.ts";
import { result } from "../result.ts";
import { THRESHOLDS } from "../thresholds.ts";

/** Every number, superlative and quotation is backed by something that the marketer entered. */
export function checkClaims({ document, ratio }: LayoutInput): CheckResult {
  const words = wordsOf(document.copy);
  const open = (document.claims ?? []).filter(({ field, text }) => field === null && words.includes(text));
  return result({
    id: "claims",
    ratio,
    value: open.length,
    threshold: THRESHOLDS.claims,
    unit: "",
    ok: open.length <= THRESHOLDS.claims,
    pass: "Every number and claim comes from what you entered.",
    fail: `Nothing that you entered says “${open[0]?.text ?? ""}”.`,
  });
}

/** Two printed texts do not say the same words. */
export function checkRepetition({ placed, ratio }: LayoutInput): CheckResult {
  const blocks = new Map<number, string>();
  for (const { order, text } of readable(placed.lines))
    blocks.set(order, `${blocks.get(order) ?? ""} ${text}`);
  const parts = [...blocks.values()].map((part) =>
    part
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  );
  // Single words come again in tables and lists; a line of three says something.
  const twice = parts.filter((part, i) => part.split(" ").length >= 3 && parts.indexOf(part) !== i);
  return result({
    id: "repetition",
    ratio,
    value: twice.length,
    threshold: THRESHOLDS.repetition,
    unit: "",
    ok: twice.length <= THRESHOLDS.repetition,
    pass: "No line says the same as another.",
    fail: `“${twice[0] ?? ""}” is said twice.`,
  });
}

/** Written capitals shout, and some platforms refuse them; a face that only has capitals is another matter. */
export function checkCapitals({ document, ratio }: LayoutInput): CheckResult {
  const words = wordsOf(document.copy).match(/\p{L}{4,}/gu) ?? [];
  const loud = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  const own = document.brand.name.toUpperCase();
  const counted = loud.filter((word) => !own.includes(word));
  const value = words.length > 0 ? (counted.length / words.length) * 100 : 0;
  return result({
    id: "capitals",
    ratio,
    value,
    threshold: THRESHOLDS.capitals,
    unit: "%",
    ok: value <= THRESHOLDS.capitals,
    otherwise: "warn",
    pass: "The words do not shout.",
    fail: "Many words are written in capitals, which some platforms refuse.",
  });
}

/** What a platform's rules say about these words in this concept and trade: pointed out before money is spent. */
export function checkPolicy({ document, ratio }: LayoutInput): CheckResult {
  const words = wordsOf(document.copy);
  const flags = findConcept(document.concept)?.policyFlags ?? [];
  const { industry } = document.brand;
  const broken = POLICY_RULES.filter(
    ({ when }) =>
      (!when.words || when.words.test(words)) &&
      (!when.flags || when.flags.some((flag) => flags.includes(flag))) &&
      (!when.industries || (industry !== undefined && when.industries.includes(industry))),
  );
  return result({
    id: "policy",
    ratio,
    value: broken.length,
    threshold: THRESHOLDS.policy,
    unit: "",
    ok: broken.length <= THRESHOLDS.policy,
    otherwise: "warn",
    pass: "No platform rule speaks against it.",
    fail: broken[0]?.message ?? "",
  });
}

function wordsOf(copy: LayoutInput["document"]["copy"]): string {
  return [copy.headline, copy.subheadline, copy.bodyText, ...copy.callouts, copy.cta]
    .filter(Boolean)
    .join(" \n");
}
