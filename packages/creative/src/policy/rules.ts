import type { Industry } from "@static-engine/contracts";

/** A platform's rule that can be seen in the words, the concept or the trade; a note, never a refusal by us. */
export type PolicyRule = {
  id: string;
  platform: "Meta" | "Google" | "TikTok" | "Snapchat" | "all platforms";
  /** What a marketer should know, one sentence. */
  message: string;
  source: string;
  checkedOn: string;
  /** All that are given must apply. */
  when: { words?: RegExp; flags?: readonly string[]; industries?: readonly Industry[] };
};

const META = "https://transparency.meta.com/policies/ad-standards/";
const GOOGLE = "https://support.google.com/adspolicy/answer/6008942";

export const POLICY_RULES: readonly PolicyRule[] = [
  {
    id: "personal_attributes",
    platform: "Meta",
    message:
      "Meta refuses ads that tell people what they are: speak of the product instead of the reader's body, money or health.",
    source: META,
    checkedOn: "2026-11-10",
    when: {
      words:
        /\b(?:are you|you are|you're|your)\s+(?:\w+\s+)?(?:overweight|fat|obese|depress\w+|anxious|anxiety|diabet\w+|bald\w*|broke|in debt|single|divorced|infertil\w+|addict\w+)|(?:ваш(?:а|е|и)?|у вас|вы)\s+(?:лишний вес|толст\p{L}*|депресси\p{L}*|диабет\p{L}*|долги|облысени\p{L}*|бесплоди\p{L}*)|siz(?:ning|da)?\s+(?:semiz\p{L}*|ortiqcha vazn\p{L}*|depressiya\p{L}*|qarz\p{L}*|diabet\p{L}*)/iu,
    },
  },
  {
    id: "before_after_body",
    platform: "Meta",
    message:
      "Meta limits before-and-after pictures for health, beauty and fitness: show the product, not a promised body.",
    source: META,
    checkedOn: "2026-11-10",
    when: { flags: ["implied_result"], industries: ["health_wellness", "beauty", "fitness"] },
  },
  {
    id: "cure_claim",
    platform: "all platforms",
    message: "A promise to cure or to work for everyone is refused: say what the product contains or does.",
    source: META,
    checkedOn: "2026-11-10",
    when: {
      words:
        /\b(?:cures?|heals?|miracle|lose \d+ ?(?:kg|lb|pounds)|risk[- ]free|works for everyone)\b|(?:вылечи\p{L}*|исцел\p{L}*|чудо-средство|похуде\p{L}* на \d+)|(?:davolaydi|moʻjizaviy vosita|\d+ ?kg ozish)/iu,
    },
  },
  {
    id: "shouting",
    platform: "Google",
    message: "Google refuses repeated punctuation: one mark is enough.",
    source: GOOGLE,
    checkedOn: "2026-11-10",
    when: { words: /[!?]{2,}|[.]{4,}/u },
  },
  {
    id: "fake_button",
    platform: "Meta",
    message: "A drawn button or play sign that does nothing is refused: leave the button to the platform.",
    source: META,
    checkedOn: "2026-11-10",
    when: {
      words: /\b(?:click here|tap here|swipe up|press play)\b|нажмите (?:здесь|сюда)|bu yerni bosing/iu,
    },
  },
  {
    id: "comparative",
    platform: "all platforms",
    message: "A comparison must be true and provable: keep the source of every figure about the other side.",
    source: "https://www.ftc.gov/legal-library/browse/statement-policy-regarding-comparative-advertising",
    checkedOn: "2026-11-10",
    when: { flags: ["comparative_claim"], words: /\d/u },
  },
  {
    id: "financial",
    platform: "Meta",
    message: "Ads for financial products need the terms within reach and no promised return.",
    source: META,
    checkedOn: "2026-11-10",
    when: {
      industries: ["finance"],
      words:
        /\b(?:guaranteed (?:return|profit)|get rich|double your money)\b|гарантированн\p{L}* доход|kafolatlangan daromad/iu,
    },
  },
];
