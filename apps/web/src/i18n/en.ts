import { account } from "./en/account.ts";
import { ad } from "./en/ad.ts";
import { billing } from "./en/billing.ts";
import { brand } from "./en/brand.ts";
import { checks } from "./en/checks.ts";
import { common, nav, problem, validation } from "./en/common.ts";
import { concept } from "./en/concept.ts";
import { create } from "./en/create.ts";
import { csv } from "./en/csv.ts";
import { download } from "./en/download.ts";
import { editor } from "./en/editor.ts";
import { errors } from "./en/errors.ts";
import { fix, take } from "./en/fix.ts";
import { home } from "./en/home.ts";
import { imports } from "./en/import.ts";
import { keyboard, palette } from "./en/keyboard.ts";
import { landing } from "./en/landing.ts";
import { library } from "./en/library.ts";
import { member } from "./en/member.ts";
import { names } from "./en/names.ts";
import { notices } from "./en/notices.ts";
import { onboarding } from "./en/onboarding.ts";
import { orders } from "./en/orders.ts";
import { painting } from "./en/painting.ts";
import { placement } from "./en/placement.ts";
import { pricing } from "./en/pricing.ts";
import { product } from "./en/product.ts";
import { reflow } from "./en/reflow.ts";
import { run } from "./en/run.ts";
import { share } from "./en/share.ts";
import { usage } from "./en/usage.ts";

/** Every word of the screens, by noun. Other languages must have the same keys. */
export const en = {
  account,
  ad,
  billing,
  brand,
  checks,
  common,
  concept,
  create,
  csv,
  download,
  editor,
  errors,
  fix,
  home,
  import: imports,
  keyboard,
  landing,
  library,
  member,
  names,
  nav,
  notices,
  onboarding,
  painting,
  orders,
  palette,
  placement,
  pricing,
  problem,
  product,
  reflow,
  run,
  share,
  take,
  usage,
  validation,
};
