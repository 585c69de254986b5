import type { AdDocument, AdEdit } from "@static-engine/contracts";
import { findComposition } from "../compositions/registry.ts";
import { asLayers } from "../document/whole.ts";
import { SCENE_FAMILIES } from "../scene/scene-colors.ts";
import { isFace } from "../type/to-faces.ts";
import { same } from "./same.ts";
import { canBeLaidOut } from "./variants.ts";

/** The part of a document that its owner may change; entries without words are dropped. */
export function toEdit(document: AdDocument): AdEdit {
  const { copy, facts, brand, product, composition, canvas, palette, type, scene, displayScale, overrides } =
    document;
  return {
    copy: { ...copy, callouts: copy.callouts.filter(Boolean) },
    facts: {
      ...facts,
      usps: facts.usps.filter(Boolean),
      pains: facts.pains.filter(Boolean),
      included: facts.included.filter(Boolean),
      excluded: facts.excluded.filter(Boolean),
      outlets: facts.outlets.filter(Boolean),
      milestones: facts.milestones.filter(({ when, text }) => when && text),
      faqs: facts.faqs.filter(({ question, answer }) => question && answer),
      founder: facts.founder?.name && facts.founder.letter ? facts.founder : null,
      guarantee: facts.guarantee?.text ? facts.guarantee : null,
      comment: facts.comment?.text && facts.comment.handle ? facts.comment : null,
      chart: facts.chart?.source ? facts.chart : null,
      ingredientsFeatures: facts.ingredientsFeatures.filter(({ name }) => name),
      quotes: facts.quotes.filter(({ text }) => text),
      stats: facts.stats.filter(({ value, label }) => value && label),
      press: facts.press.filter(({ quote, outlet }) => quote && outlet),
      competitors: facts.competitors
        .filter(({ label }) => label)
        .map(({ label, points }) => ({ label, points: points.filter(Boolean) })),
    },
    brandName: brand.name,
    productName: product.name,
    composition,
    canvas,
    palette,
    type,
    scene: scene && { family: scene.family, seed: scene.seed, isPainted: scene.painted !== undefined },
    displayScale,
    overrides,
  };
}

/** Why an edit cannot be drawn, named by its field; `null` where it can. */
export function faultOfEdit(document: AdDocument, edit: AdEdit): string | null {
  const next = applyEdit(document, edit);
  if (!canBeLaidOut(next, edit.composition)) return "composition";
  for (const [scope, override] of Object.entries(edit.overrides)) {
    if (override.composition && !canBeLaidOut(next, override.composition)) {
      return `overrides.${scope}.composition`;
    }
  }
  const { caps: _caps, ...faces } = edit.type;
  if (!Object.values(faces).every(isFace)) return "type";
  if (edit.scene && !SCENE_FAMILIES.includes(edit.scene.family)) return "scene.family";
  return edit.canvas === "picture" && !edit.scene ? "scene" : null;
}

/** The document with the edit in it; pictures and what the renderer has measured stay. */
export function applyEdit(document: AdDocument, edit: AdEdit): AdDocument {
  const { brandName, productName, scene, ...rest } = edit;
  const painted = scene?.isPainted ? document.scene?.painted : undefined;
  const next = {
    ...asLayers(document),
    ...rest,
    scene: scene && { family: scene.family, seed: scene.seed, ...(painted ? { painted } : {}) },
    archetype: findComposition(edit.composition)?.archetype ?? document.archetype,
    brand: { ...document.brand, name: brandName },
    product: { ...document.product, name: productName },
  };
  const edited = [...new Set([...(document.edited ?? []), ...changedParts(document, next)])].sort();
  return edited.length > 0 ? { ...next, edited } : next;
}

/** Parts that follow brand and product, and that a member has now set by hand. */
function changedParts(before: AdDocument, after: AdDocument): string[] {
  const differs = (a: unknown, b: unknown) => !same(a, b);
  const facts = Object.entries(after.facts).flatMap(([name, value]) =>
    differs(value, Reflect.get(before.facts, name)) ? [`facts.${name}`] : [],
  );
  return [
    ...(differs(before.palette, after.palette) ? ["palette"] : []),
    ...(differs(before.type, after.type) ? ["type"] : []),
    ...(before.brand.name === after.brand.name ? [] : ["brand.name"]),
    ...(before.product.name === after.product.name ? [] : ["product.name"]),
    ...facts,
  ];
}
