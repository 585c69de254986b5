import type { AdDocument, CanvasRole } from "@static-engine/contracts";
import { findComposition } from "../compositions/registry.ts";
import { statement } from "../compositions/type/statement.ts";
import { findConcept } from "../concepts/concepts.ts";
import { usableCompositions } from "./build-document.ts";

/**
 * Other arrangements of the same words, the gentlest first: smaller type, a smaller product, a scrim under the words or
 * a quieter scene, another ground, another composition; at last the words alone, on what holds any words.
 */
export function repairsOf(document: AdDocument): AdDocument[] {
  // Painted words cannot be moved; what is wrong with them is found by whoever reads them.
  if (document.whole) return [];
  const { id, archetype } = statement;
  const alone = { ...withCanvas(document, "soft"), composition: id, archetype, displayScale: 0.8 };
  return [
    { ...document, displayScale: Math.min(document.displayScale, 0.86) },
    ...smallerProduct(document),
    ...quieterScene(document),
    ...otherGround(document),
    ...otherLooks(document),
    alone,
  ].filter((repair) => JSON.stringify(repair) !== JSON.stringify(document));
}

/** The same words in the concept's other compositions. */
export function otherLooks(document: AdDocument): AdDocument[] {
  const concept = findConcept(document.concept);
  const usable = concept ? usableCompositions(concept, document.facts, document.product.picture) : [];
  const others = usable.filter(({ id }, i) => {
    const first = usable.findIndex((candidate) => candidate.id === id) === i;
    return first && id !== document.composition;
  });
  return others.map((next) => {
    const canvas = next.canvases.includes(document.canvas) ? document.canvas : (next.canvases[0] ?? "canvas");
    const { id, archetype } = next;
    return { ...withCanvas(document, canvas), composition: id, archetype, displayScale: 0.92 };
  });
}

// What a member has placed by hand stays there.
function smallerProduct(document: AdDocument): AdDocument[] {
  if (!document.product.picture || document.overrides.all?.product) return [];
  const all = { ...document.overrides.all, product: { dx: 0, dy: 0.03, scale: 0.84 } };
  return [{ ...document, displayScale: 0.92, overrides: { ...document.overrides, all } }];
}

function quieterScene(document: AdDocument): AdDocument[] {
  const { scene } = document;
  if (!scene) return [];
  const scrimmed = { ...document, scrim: true };
  if (scene.painted) {
    // The studio's own scene is the way out where a painted one leaves words no room.
    const { painted: _painted, ...own } = scene;
    return [scrimmed, { ...document, scene: own }, { ...document, scene: { ...own, family: "mesh" } }];
  }
  return scene.family === "mesh"
    ? [scrimmed]
    : [scrimmed, { ...document, scene: { ...scene, family: "mesh" } }];
}

function otherGround(document: AdDocument): AdDocument[] {
  const composition = findComposition(document.composition);
  const next = composition?.canvases.filter((role) => role !== document.canvas && role !== "picture") ?? [];
  return next.slice(0, 2).map((role) => ({ ...withCanvas(document, role), displayScale: 0.92 }));
}

function withCanvas(document: AdDocument, canvas: CanvasRole): AdDocument {
  return { ...document, canvas, scene: canvas === "picture" ? document.scene : null };
}
