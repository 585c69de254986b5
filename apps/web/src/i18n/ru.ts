import type { Messages } from "./messages.ts";
import { account } from "./ru/account.ts";
import { ad } from "./ru/ad.ts";
import { billing } from "./ru/billing.ts";
import { brand } from "./ru/brand.ts";
import { checks } from "./ru/checks.ts";
import { common, nav, problem, validation } from "./ru/common.ts";
import { concept } from "./ru/concept.ts";
import { create } from "./ru/create.ts";
import { csv } from "./ru/csv.ts";
import { download } from "./ru/download.ts";
import { editor } from "./ru/editor.ts";
import { errors } from "./ru/errors.ts";
import { fix, take } from "./ru/fix.ts";
import { home } from "./ru/home.ts";
import { imports } from "./ru/import.ts";
import { keyboard, palette } from "./ru/keyboard.ts";
import { landing } from "./ru/landing.ts";
import { library } from "./ru/library.ts";
import { member } from "./ru/member.ts";
import { names } from "./ru/names.ts";
import { notices } from "./ru/notices.ts";
import { onboarding } from "./ru/onboarding.ts";
import { orders } from "./ru/orders.ts";
import { painting } from "./ru/painting.ts";
import { placement } from "./ru/placement.ts";
import { pricing } from "./ru/pricing.ts";
import { product } from "./ru/product.ts";
import { reflow } from "./ru/reflow.ts";
import { run } from "./ru/run.ts";
import { share } from "./ru/share.ts";
import { usage } from "./ru/usage.ts";

export const ru: Messages = {
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
