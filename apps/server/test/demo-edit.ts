import type { AdEdit } from "@static-engine/contracts";
import {
  buildDocument,
  CONCEPTS,
  DEMO_BRANDS,
  demoBrandSnapshot,
  demoProductSnapshot,
  previewVariation,
  toEdit,
} from "@static-engine/creative";

/** An edit that fits its contract; of which ad does not matter. */
export function demoEdit(): AdEdit {
  const [concept] = CONCEPTS;
  const [demo] = DEMO_BRANDS;
  const [first] = demo?.products ?? [];
  if (!concept || !demo || !first) throw new Error("there is no demo brand");
  const brand = demoBrandSnapshot(demo);
  const product = demoProductSnapshot(first);
  const variation = previewVariation(concept, brand, product, "en");
  return toEdit(buildDocument({ concept, brand, product, variation, language: "en", seed: 1 }));
}
