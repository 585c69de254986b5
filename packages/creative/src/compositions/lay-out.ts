import type { AdDocument, AdSize } from "@static-engine/contracts";
import type { Layout } from "../layers/layer.ts";
import { findComposition } from "./registry.ts";
import { createStage } from "./stage.ts";
import { statement } from "./type/statement.ts";

/** Arranges a document for one size; a composition that no longer exists falls back to the plainest one. */
export function layOut(document: AdDocument, ratio: AdSize): Layout {
  const stage = createStage(document, ratio);
  const composition = findComposition(document.composition) ?? statement;
  composition.arrange(stage);
  return { width: stage.w, height: stage.h, ground: stage.skin.ground, layers: stage.layers };
}
