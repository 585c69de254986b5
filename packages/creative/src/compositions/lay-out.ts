import type { AdDocument, AdSize } from "@static-engine/contracts";
import { wholePicture } from "../document/whole.ts";
import { applyOverride, overrideOf } from "../edit/override.ts";
import type { Layout } from "../layers/layer.ts";
import { ratioSize } from "../layers/ratio-size.ts";
import { backdrop } from "../parts/backdrop.ts";
import { CLEAN, clean } from "./clean.ts";
import { bannerFor } from "./display/banner-for.ts";
import { scaleLayers } from "./display/scale-layers.ts";
import { UNIT } from "./display/small-parts.ts";
import { findComposition } from "./registry.ts";
import { createStage } from "./stage.ts";
import { statement } from "./type/statement.ts";

/**
 * Arranges a document for one size, then as its owner has changed it; a composition that no longer exists falls
 * back to the plainest one.
 */
export function layOut(document: AdDocument, size: AdSize): Layout {
  const { width, height } = ratioSize(size);
  const whole = wholePicture(document, size);
  if (whole) return { width, height, ground: whole.color, layers: backdrop({ w: width, h: height }, whole) };
  const override = overrideOf(document, size);
  const bare = document.composition === CLEAN;
  const banner = bannerFor(size);
  const unit = banner ? UNIT : 1;
  const stage = createStage(document, size, unit);
  const composition = findComposition(override.composition ?? document.composition) ?? statement;
  const arrange = bare ? clean : (banner ?? composition.arrange);
  arrange(stage);
  const drawn = banner ? scaleLayers(stage.layers, 1 / unit) : stage.layers;
  const layers = bare ? drawn : applyOverride(document, drawn, override, { w: width, h: height });
  return { width, height, ground: stage.skin.ground, layers };
}
