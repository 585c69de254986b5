import type { AdDocument } from "@static-engine/contracts";
import { buildDocument, demoSubjectFor, findConcept, previewVariation } from "@static-engine/creative";
import { loadDemoAsset } from "@static-engine/creative/node";
import type { AdRenderer } from "@static-engine/services";

/** Ideas with a product, a scene and much type; by the third the loops over pixels are compiled. */
const PIECES = [
  "product-hero",
  "feature-callouts",
  "product-hero",
  "comparison-table",
  "product-hero",
] as const;

type Assets = Parameters<AdRenderer["makeAd"]>[0]["assets"];

/**
 * Makes a few ads of the demo's products for nobody, in turn, while `goesOn` says so: code that has not run yet is slow
 * by half, and the first members after a start would wait for it.
 */
export async function rehearse(renderer: AdRenderer, goesOn: () => boolean): Promise<void> {
  for (const slug of PIECES) {
    if (!goesOn()) return;
    const document = sampleOf(slug);
    if (!document) continue;
    const painted = new Map<string, Buffer>();
    const assets = {
      load: async (key: string) => painted.get(key) ?? (await loadDemoAsset(key)),
    };
    const pictures = await readScenes(renderer, { document, assets, painted }, goesOn);
    if (!goesOn() || !document.scene) continue;
    const scene = { ...document.scene, painted: { model: "studio", prompt: "", pictures } };
    await make(renderer, { ...document, scene }, assets);
  }
}

function sampleOf(slug: string): AdDocument | null {
  const concept = findConcept(slug);
  const subject = concept && demoSubjectFor(concept);
  if (!subject) return null;
  const { brand, product, language } = subject;
  const variation = previewVariation(concept, brand, product, language);
  return buildDocument({ concept, brand, product, variation, language, seed: 1 });
}

function make(renderer: AdRenderer, document: AdDocument, assets: Assets) {
  const signal = new AbortController().signal;
  return renderer.makeAd({ document, assets }, { signal, onStage: async () => {} });
}

/** The ad's own pictures, judged and kept as if a model had painted them. */
async function readScenes(
  renderer: AdRenderer,
  { document, assets, painted }: { document: AdDocument; assets: Assets; painted: Map<string, Buffer> },
  goesOn: () => boolean,
): Promise<NonNullable<NonNullable<AdDocument["scene"]>["painted"]>["pictures"]> {
  const pictures: Awaited<ReturnType<typeof readScenes>> = {};
  for (const { ratio, jpeg } of (await make(renderer, document, assets)).pictures) {
    if (!goesOn()) break;
    const { fault, data, width, height, color } = await renderer.readScene(jpeg, ratio, document.palette);
    if (fault) continue;
    const key = `rehearsal/${document.concept}/${ratio}`;
    painted.set(key, data);
    pictures[ratio] = { key, width, height, color };
  }
  return pictures;
}
