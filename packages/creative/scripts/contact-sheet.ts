import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CopyVariation, Ratio } from "@static-engine/contracts";
import sharp from "sharp";
import { createStudioCopy } from "../../providers/src/index.ts";
import type { ConceptDefinition, DemoBrand, DemoProduct } from "../src/index.ts";
import {
  buildDocument,
  CONCEPTS,
  DEMO_BRANDS,
  demoBrandSnapshot,
  demoProductSnapshot,
  missingFields,
} from "../src/index.ts";
import { createRenderer, loadDemoAsset } from "../src/node/index.ts";

// Usage: pnpm contact-sheet [concepts|runs]
// Paints every concept in three ratios on the demo brands, and the six of some runs, into docs/images.

const OUT = fileURLToPath(new URL("../../../docs/images/", import.meta.url));
const RATIOS: readonly Ratio[] = ["1:1", "9:16", "16:9"];
const HEIGHT = 400;
const GAP = 12;
const SEED = 7;

const renderer = await createRenderer();
const studio = createStudioCopy();
const assets = { load: loadDemoAsset };

type Subject = { brand: DemoBrand; product: DemoProduct };

const SUBJECTS: readonly Subject[] = DEMO_BRANDS.flatMap((brand) =>
  brand.products.map((product) => ({ brand, product })),
);

async function variationsOf(
  { brand, product }: Subject,
  concept: ConceptDefinition,
  slots: number[],
): Promise<CopyVariation[]> {
  const brief = {
    brand: demoBrandSnapshot(brand),
    product: demoProductSnapshot(product),
    concept,
    language: product.language,
    importantNotes: null,
    seed: SEED,
    slots,
  };
  return studio.write(brief, new AbortController().signal);
}

async function paint(
  subject: Subject,
  concept: ConceptDefinition,
  variation: CopyVariation,
): Promise<Buffer[]> {
  const brand = demoBrandSnapshot(subject.brand);
  const product = demoProductSnapshot(subject.product);
  const document = buildDocument({
    concept,
    brand,
    product,
    variation,
    language: subject.product.language,
    seed: SEED,
  });
  const {
    pictures,
    passed,
    document: final,
  } = await renderer.composeChecked({ document, assets, ratios: RATIOS });
  if (!passed) {
    for (const { ratio, checks } of pictures) {
      for (const check of checks.filter(({ status }) => status === "fail")) {
        console.log(
          `${subject.product.slug} ${concept.slug} ${final.composition} ${ratio} ${check.id} ${check.value}: ${check.message}`,
        );
      }
    }
  }
  return Promise.all(
    pictures.map(({ width, height, pixels }) =>
      sharp(pixels, { raw: { width, height, channels: 4 } })
        .resize({ height: HEIGHT })
        .removeAlpha()
        .png()
        .toBuffer(),
    ),
  );
}

/** Rows of pictures of one height, side by side. */
async function sheet(name: string, rows: Buffer[][], columns: number): Promise<void> {
  const widths = RATIOS.map((ratio) =>
    Math.round(HEIGHT * (ratio === "1:1" ? 1 : ratio === "9:16" ? 9 / 16 : 16 / 9)),
  );
  const cell = widths.reduce((sum, width) => sum + width + GAP, GAP * 2);
  const height = Math.ceil(rows.length / columns) * (HEIGHT + GAP * 2) + GAP;
  const layers = rows.flatMap((pictures, i) => {
    let left = GAP * 2 + (i % columns) * cell;
    const top = GAP + Math.floor(i / columns) * (HEIGHT + GAP * 2);
    return pictures.map((input, j) => {
      const at = { input, left, top };
      left += (widths[j] ?? 0) + GAP;
      return at;
    });
  });
  const full = await sharp({
    create: { width: cell * columns + GAP, height, channels: 3, background: "#E9E8E4" },
  })
    .composite(layers)
    .png({ compressionLevel: 1 })
    .toBuffer();
  await sharp(full)
    .resize({ width: 2600, withoutEnlargement: true })
    .jpeg({ quality: 86 })
    .toFile(join(OUT, name));
}

async function paintConcepts(): Promise<void> {
  for (const [half, concepts] of [CONCEPTS.slice(0, 12), CONCEPTS.slice(12)].entries()) {
    const rows: Buffer[][] = [];
    for (const [i, concept] of concepts.entries()) {
      const able = SUBJECTS.filter(
        ({ brand, product }) =>
          missingFields(concept, demoBrandSnapshot(brand), demoProductSnapshot(product)).length === 0,
      );
      // Each concept on two brands, turning so that every brand appears.
      for (const k of [0, able.length > 3 ? 2 : 1]) {
        const subject = able[(i + k) % able.length];
        const [variation] = subject ? await variationsOf(subject, concept, [1]) : [];
        if (subject && variation) rows.push(await paint(subject, concept, variation));
      }
    }
    await sheet(`contact-sheet-${half + 1}.jpg`, rows, 2);
  }
}

async function paintRuns(): Promise<void> {
  const runs: readonly [string, string][] = [
    ["magnesium", "review-card"],
    ["card", "bold-statement"],
    ["non", "product-hero"],
    ["hoodie", "offer-first"],
  ];
  for (const [productSlug, conceptSlug] of runs) {
    const subject = SUBJECTS.find(({ product }) => product.slug === productSlug);
    const concept = CONCEPTS.find(({ slug }) => slug === conceptSlug);
    if (!subject || !concept) continue;
    const rows: Buffer[][] = [];
    for (const variation of await variationsOf(subject, concept, [1, 2, 3, 4, 5, 6]))
      rows.push(await paint(subject, concept, variation));
    await sheet(`run-${productSlug}-${conceptSlug}.jpg`, rows, 2);
  }
}

await mkdir(OUT, { recursive: true });
const only = process.argv[2];
if (only !== "runs") await paintConcepts();
if (only !== "concepts") await paintRuns();
