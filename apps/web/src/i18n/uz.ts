import type { Messages } from "./messages.ts";
import { account } from "./uz/account.ts";
import { ad } from "./uz/ad.ts";
import { billing } from "./uz/billing.ts";
import { brand } from "./uz/brand.ts";
import { checks } from "./uz/checks.ts";
import { common, nav, problem, validation } from "./uz/common.ts";
import { concept } from "./uz/concept.ts";
import { create } from "./uz/create.ts";
import { csv } from "./uz/csv.ts";
import { download } from "./uz/download.ts";
import { editor } from "./uz/editor.ts";
import { errors } from "./uz/errors.ts";
import { fix, take } from "./uz/fix.ts";
import { home } from "./uz/home.ts";
import { imports } from "./uz/import.ts";
import { keyboard, palette } from "./uz/keyboard.ts";
import { landing } from "./uz/landing.ts";
import { library } from "./uz/library.ts";
import { member } from "./uz/member.ts";
import { names } from "./uz/names.ts";
import { notices } from "./uz/notices.ts";
import { onboarding } from "./uz/onboarding.ts";
import { orders } from "./uz/orders.ts";
import { painting } from "./uz/painting.ts";
import { placement } from "./uz/placement.ts";
import { pricing } from "./uz/pricing.ts";
import { product } from "./uz/product.ts";
import { reflow } from "./uz/reflow.ts";
import { run } from "./uz/run.ts";
import { share } from "./uz/share.ts";
import { usage } from "./uz/usage.ts";

export const uz: Messages = {
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
