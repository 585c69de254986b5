import type { AdDocument, CanvasRole } from "@static-engine/contracts";
import { findComposition } from "../compositions/registry.ts";
import { statement } from "../compositions/type/statement.ts";
import { findConcept } from "../concepts/concepts.ts";
import { usableCompositions } from "./build-document.ts";

/** From this attempt on the words stand alone, on the arrangement that holds any words. */
const LAST_RESORT = 5;

/** Another arrangement of the same words: first smaller type, then another ground, then another composition. */
export function nextVariant(document: AdDocument, attempt: number): AdDocument {
  const composition = findComposition(document.composition);
  if (attempt === 1) return { ...document, displayScale: 0.86 };
  if (attempt === 2 && document.scene && document.scene.family !== "mesh") {
    return { ...document, scene: { ...document.scene, family: "mesh" } };
  }
  if (attempt === 2 && composition) return withCanvas(document, otherCanvas(document, composition.canvases));
  if (attempt >= LAST_RESORT) {
    const { id, archetype } = statement;
    return { ...withCanvas(document, "soft"), composition: id, archetype, displayScale: 0.8 };
  }
  const concept = findConcept(document.concept);
  const usable = concept ? usableCompositions(concept, document.facts, document.product.picture) : [];
  const others = usable.filter((candidate) => candidate.id !== document.composition);
  const next = others[(attempt - 3 + others.length) % Math.max(1, others.length)];
  if (!next) return { ...withCanvas(document, "soft"), displayScale: 0.74 };
  const canvas = next.canvases.includes(document.canvas) ? document.canvas : (next.canvases[0] ?? "canvas");
  return {
    ...withCanvas(document, canvas),
    composition: next.id,
    archetype: next.archetype,
    displayScale: 0.92,
  };
}

function otherCanvas(document: AdDocument, allowed: readonly CanvasRole[]): CanvasRole {
  return allowed.find((role) => role !== document.canvas && role !== "picture") ?? "soft";
}

function withCanvas(document: AdDocument, canvas: CanvasRole): AdDocument {
  return { ...document, canvas, scene: canvas === "picture" ? document.scene : null };
}
