import type { AdDocument, AdEdit } from "@static-engine/contracts";
import {
  buildDocument,
  CONCEPTS,
  DEMO_BRANDS,
  demoBrandSnapshot,
  demoProductSnapshot,
  previewVariation,
  toEdit,
} from "@static-engine/creative";

/** An ad of the demo brand without files of its own; of which concept does not matter. */
export function demoDocument(): AdDocument {
  const [concept] = CONCEPTS;
  const [demo] = DEMO_BRANDS;
  const [first] = demo?.products ?? [];
  if (!concept || !demo || !first) throw new Error("there is no demo brand");
  const brand = { ...demoBrandSnapshot(demo), logo: null };
  const product = { ...demoProductSnapshot(first), picture: null };
  const variation = previewVariation(concept, brand, product, "en");
  return buildDocument({ concept, brand, product, variation, language: "en", seed: 1 });
}

/** An edit that fits its contract. */
export function demoEdit(): AdEdit {
  return toEdit(demoDocument());
}
