import type { Skin } from "../color/skin.ts";
import type { Stage } from "../compositions/stage.ts";
import { cornerProduct } from "./corner-product.ts";
import { rings } from "./rings.ts";

/** What stands below the safe box of a tall ad: the product leaning in, or the brand's rings without one. */
export function tallFoot(stage: Stage, skin: Skin): void {
  if (stage.document.product.picture)
    cornerProduct(stage, { x: 420, y: stage.frame.bottom + 60, rotate: 9, bleed: 0.3, skin });
  else rings(stage, { x: 1000, y: stage.h - 20, from: 120, step: 90, count: 9, color: skin.text });
}
