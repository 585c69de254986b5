import { account } from "./en/account.ts";
import { ad } from "./en/ad.ts";
import { billing } from "./en/billing.ts";
import { checks } from "./en/checks.ts";
import { common, nav, problem, validation } from "./en/common.ts";
import { concept } from "./en/concept.ts";
import { errors } from "./en/errors.ts";
import { landing } from "./en/landing.ts";
import { library } from "./en/library.ts";
import { member } from "./en/member.ts";
import { names } from "./en/names.ts";
import { pricing } from "./en/pricing.ts";
import { share } from "./en/share.ts";
import { usage } from "./en/usage.ts";

/** What the first load brings: the words of the public pages, and those that every page shares. */
export const enFirst = {
  account,
  ad,
  billing,
  checks,
  common,
  concept,
  errors,
  landing,
  library,
  member,
  names,
  nav,
  pricing,
  problem,
  share,
  usage,
  validation,
};
