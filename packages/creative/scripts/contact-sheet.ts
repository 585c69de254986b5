import { mkdir } from "node:fs/promises";
import type { AdSize } from "@static-engine/contracts";
import { AD_SIZES, AdSize as AdSizes } from "@static-engine/contracts";
import { CONCEPTS, cleanDocument } from "../src/index.ts";
import { AWKWARD } from "./sheets/awkward-brands.ts";
import { DEMO, documentsOf, paintMasters, paintSize, ready } from "./sheets/paint.ts";
import { inRows, OUT, sheet } from "./sheets/sheet.ts";

// Usage: pnpm contact-sheet [concepts|awkward|runs|sizes|share]
// Paints every concept in three ratios on the demo brands and on four awkward ones, the six of some runs,
// and the derived and display sizes, into docs/images; `share` counts the ads that pass as first drawn.

const MASTER = 300;

/** Each concept twice, on two brands and two arrangements, turning so that every brand appears. */
async function paintConcepts(): Promise<void> {
  for (const [page, concepts] of inRows(CONCEPTS, 8).entries()) {
    const rows: Buffer[][] = [];
    for (const [i, concept] of concepts.entries()) {
      const able = DEMO.filter((subject) => ready(concept, subject));
      const row: Buffer[] = [];
      for (const k of [0, 1]) {
        const subject = able[(i + page + k * Math.max(1, able.length - 2)) % able.length];
        const [document] = subject ? await documentsOf(subject, concept, [1 + k]) : [];
        if (document) row.push(...(await paintMasters(document, MASTER)).pictures);
      }
      rows.push(row);
    }
    await sheet(`concepts-${page + 1}.jpg`, rows);
  }
}

async function paintAwkward(): Promise<void> {
  for (const subject of AWKWARD) {
    const able = CONCEPTS.filter((concept) => ready(concept, subject));
    const pictures: Buffer[][] = [];
    for (const [i, concept] of able.slice(0, 16).entries()) {
      const [document] = await documentsOf(subject, concept, [1 + (i % 3)]);
      if (document) pictures.push((await paintMasters(document, MASTER)).pictures);
    }
    await sheet(
      `awkward-${subject.slug}.jpg`,
      inRows(pictures, 2).map((pair) => pair.flat()),
    );
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
    const subject = DEMO.find(({ slug }) => slug === productSlug);
    const concept = CONCEPTS.find(({ slug }) => slug === conceptSlug);
    if (!subject || !concept) continue;
    const pictures: Buffer[][] = [];
    for (const document of await documentsOf(subject, concept, [1, 2, 3, 4, 5, 6]))
      pictures.push((await paintMasters(document, MASTER)).pictures);
    await sheet(
      `run-${productSlug}-${conceptSlug}.jpg`,
      inRows(pictures, 2).map((pair) => pair.flat()),
    );
  }
}

/** One ad of every archetype and some more, in each of the sizes that are laid out again. */
async function paintSizes(): Promise<void> {
  const derived: Buffer[][] = [];
  const display: Buffer[][] = [];
  const tall: Buffer[][] = [];
  const clean: Buffer[][] = [];
  const kinds = (kind: string) => AdSizes.options.filter((size) => AD_SIZES[size].kind === kind);
  const chosen = CONCEPTS.filter((_, i) => i % 2 === 0);
  for (const [i, concept] of chosen.entries()) {
    const able = [...DEMO, ...AWKWARD].filter((subject) => ready(concept, subject));
    const subject = able[(i * 2) % able.length];
    const [document] = subject ? await documentsOf(subject, concept, [1 + (i % 2)]) : [];
    if (!document) continue;
    const paint = (sizes: readonly AdSize[], height?: number) =>
      Promise.all(sizes.map((size) => paintSize(document, size, height)));
    derived.push(await paint(kinds("derived"), 330));
    if (i % 2 === 0) display.push(await paint(["300x250", "970x250"]), await paint(["728x90", "320x50"]));
    else tall.push(await paint(["300x600", "160x600"]));
    if (i % 4 === 0)
      clean.push(
        await Promise.all(
          (["1:1", "16:9", "9:16", "300x250"] as const).map((size) =>
            paintSize(cleanDocument(document), size, 220),
          ),
        ),
      );
  }
  await sheet(
    "sizes-derived.jpg",
    inRows(derived, 2).map((pair) => pair.flat()),
  );
  await sheet("sizes-display-wide.jpg", display.slice(0, 14));
  await sheet(
    "sizes-display-tall.jpg",
    inRows(tall, 4).map((group) => group.flat()),
  );
  await sheet(
    "sizes-clean.jpg",
    inRows(clean, 2).map((pair) => pair.flat()),
  );
}

/** How many ads of every concept, brand and slot pass the checks as first drawn, and how varied the sixes are. */
async function countShare(): Promise<void> {
  for (const [name, subjects] of [
    ["demo brands", DEMO],
    ["awkward brands", AWKWARD],
  ] as const) {
    const count = { ads: 0, first: 0, passed: 0, runs: 0, arrangements: 0, grounds: 0 };
    for (const concept of CONCEPTS) {
      for (const subject of subjects.filter((candidate) => ready(concept, candidate))) {
        const documents = await documentsOf(subject, concept, [1, 2, 3, 4, 5, 6]);
        count.runs++;
        if (new Set(documents.map(({ composition }) => composition)).size >= 4) count.arrangements++;
        if (new Set(documents.map(({ canvas }) => canvas)).size >= 3) count.grounds++;
        for (const document of documents) {
          const { first, passed } = await paintMasters(document, 8);
          count.ads++;
          if (first) count.first++;
          if (passed) count.passed++;
        }
      }
    }
    console.log(name, count, `${((count.first / count.ads) * 100).toFixed(1)} % at first`);
  }
}

await mkdir(OUT, { recursive: true });
const only = process.argv[2];
const wants = (part: string) => only === undefined || only === part;
if (wants("concepts")) await paintConcepts();
if (wants("awkward")) await paintAwkward();
if (wants("runs")) await paintRuns();
if (wants("sizes")) await paintSizes();
if (only === "share") await countShare();
