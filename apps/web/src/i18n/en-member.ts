import { brand } from "./en/brand.ts";
import { create } from "./en/create.ts";
import { csv } from "./en/csv.ts";
import { download } from "./en/download.ts";
import { editor } from "./en/editor.ts";
import { fix, take } from "./en/fix.ts";
import { home } from "./en/home.ts";
import { imports } from "./en/import.ts";
import { keyboard, palette } from "./en/keyboard.ts";
import { notices } from "./en/notices.ts";
import { onboarding } from "./en/onboarding.ts";
import { orders } from "./en/orders.ts";
import { painting } from "./en/painting.ts";
import { placement } from "./en/placement.ts";
import { product } from "./en/product.ts";
import { reflow } from "./en/reflow.ts";
import { run } from "./en/run.ts";

/** What only members' pages say; fetched with the first of them. */
export const enMember = {
  brand,
  create,
  csv,
  download,
  editor,
  fix,
  home,
  import: imports,
  keyboard,
  notices,
  onboarding,
  painting,
  orders,
  palette,
  placement,
  product,
  reflow,
  run,
  take,
};
