import type { AdDocument, CanvasRole, SceneSpec } from "@static-engine/contracts";
import { findComposition } from "../compositions/registry.ts";
import { findConcept } from "../concepts/concepts.ts";
import { usableCompositions } from "../document/build-document.ts";
import { meets } from "../document/facts.ts";

/** Ids of the arrangements that the document's facts can fill; the one in use is among them. */
export function layoutVariants(document: AdDocument): string[] {
  const concept = findConcept(document.concept);
  const usable = concept ? usableCompositions(concept, document.facts, document.product.picture) : [];
  return [...new Set([document.composition, ...usable.map(({ id }) => id)])];
}

/** True where every fact is there that the arrangement shows. */
export function canBeLaidOut(document: AdDocument, composition: string): boolean {
  const found = findComposition(composition);
  return found?.needs.every((need) => meets(need, document.facts, document.product.picture)) ?? false;
}

/** The document in another arrangement, on a ground that it was drawn for. */
export function withComposition(document: AdDocument, id: string): AdDocument {
  const found = findComposition(id);
  if (!found) return document;
  const { canvases, archetype } = found;
  const canvas = canvases.includes(document.canvas) ? document.canvas : (canvases[0] ?? "canvas");
  return {
    ...document,
    composition: id,
    archetype,
    canvas,
    scene: canvas === "picture" ? document.scene : null,
  };
}

/** Grounds on which the arrangement was drawn to look right; the one in use is among them. */
export function canvasChoices(document: AdDocument): CanvasRole[] {
  const drawn = findComposition(document.composition)?.canvases ?? [];
  return [...new Set([document.canvas, ...drawn])];
}

/** The document on another ground; a picture needs a scene, and has the one of before where there was one. */
export function withCanvas(document: AdDocument, canvas: CanvasRole, scene: SceneSpec): AdDocument {
  return { ...document, canvas, scene: canvas === "picture" ? (document.scene ?? scene) : null };
}
