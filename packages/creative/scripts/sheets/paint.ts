import type { AdDocument, AdSize, CopyVariation } from "@static-engine/contracts";
import sharp from "sharp";
import { createStudioCopy } from "../../../providers/src/index.ts";
import type { ConceptDefinition } from "../../src/index.ts";
import {
  buildDocument,
  DEMO_BRANDS,
  demoBrandSnapshot,
  demoProductSnapshot,
  missingFields,
} from "../../src/index.ts";
import { createRenderer, loadDemoAsset } from "../../src/node/index.ts";
import type { Subject } from "./awkward-brands.ts";
import { awkwardPicture } from "./awkward-pictures.ts";

const SEED = 7;

const renderer = await createRenderer();
const studio = createStudioCopy();
const assets = { load: (key: string) => awkwardPicture(key) ?? loadDemoAsset(key) };

/** The demo products as subjects. */
export const DEMO: readonly Subject[] = DEMO_BRANDS.flatMap((brand) =>
  brand.products.map((product) => ({
    slug: product.slug,
    brand: demoBrandSnapshot(brand),
    product: demoProductSnapshot(product),
    language: product.language,
  })),
);

export function ready(concept: ConceptDefinition, { brand, product }: Subject): boolean {
  return missingFields(concept, brand, product).length === 0;
}

async function variationsOf(
  subject: Subject,
  concept: ConceptDefinition,
  slots: number[],
): Promise<CopyVariation[]> {
  const { brand, product, language } = subject;
  const brief = { brand, product, concept, language, importantNotes: null, seed: SEED, slots };
  return studio.write(brief, new AbortController().signal);
}

/** Documents of some slots of a run. */
export async function documentsOf(
  subject: Subject,
  concept: ConceptDefinition,
  slots: number[],
): Promise<AdDocument[]> {
  const { brand, product, language } = subject;
  const variations = await variationsOf(subject, concept, slots);
  return variations.map((variation) =>
    buildDocument({ concept, brand, product, variation, language, seed: SEED }),
  );
}

export type Checked = { document: AdDocument; first: boolean; passed: boolean; pictures: Buffer[] };

/** The three masters of an ad as a run would deliver them, `height` px high. */
export async function paintMasters(document: AdDocument, height: number): Promise<Checked> {
  const result = await renderer.composeChecked({ document, assets });
  for (const { ratio, checks } of result.passed ? [] : result.pictures)
    for (const { status, id, value, message } of checks)
      if (status === "fail")
        console.log(`${document.concept} ${result.document.composition} ${ratio} ${id} ${value}: ${message}`);
  const first =
    result.passed &&
    result.document.composition === document.composition &&
    result.document.canvas === document.canvas &&
    result.document.displayScale === document.displayScale &&
    result.document.scene?.family === document.scene?.family;
  const pictures = await Promise.all(
    result.pictures.map(({ width, height: h, pixels }) => shrink({ width, height: h, pixels }, height)),
  );
  return { document: result.document, first, passed: result.passed, pictures };
}

/** One size of a document; at its own pixels where no height is given. */
export async function paintSize(document: AdDocument, size: AdSize, height?: number): Promise<Buffer> {
  const { width, height: h, pixels } = await renderer.compose({ document, ratio: size, assets });
  return shrink({ width, height: h, pixels }, height ?? h);
}

function shrink(picture: { width: number; height: number; pixels: Buffer }, height: number): Promise<Buffer> {
  const { width, height: h, pixels } = picture;
  return sharp(pixels, { raw: { width, height: h, channels: 4 } })
    .resize({ height })
    .removeAlpha()
    .png()
    .toBuffer();
}
