import type { Sample, SampleList } from "@static-engine/contracts";
import { Ratio } from "@static-engine/contracts";
import type { ConceptDefinition } from "@static-engine/creative";
import { CONCEPTS, ratioSize } from "@static-engine/creative";
import { previewDocument } from "../concept/draw-preview.ts";
import type { ServiceContext } from "../context.ts";
import { demoFor } from "./demo-for.ts";

/** Enough for the wall of the public pages; each is drawn and checked in all ratios. */
const SAMPLES = 8;

/** Without the pictures' addresses, which are signed anew as time passes. */
type Made = Omit<Sample, "pictures">;

async function makeSample(ctx: ServiceContext, concept: ConceptDefinition): Promise<Made> {
  const subject = demoFor(concept.slug);
  const made = await ctx.renderer.makeAd(
    { document: previewDocument(concept.slug, subject), assets: { load: (key) => ctx.files.get(key) } },
    { signal: AbortSignal.timeout(30_000), onStage: async () => {} },
  );
  return {
    id: concept.slug,
    brand: subject.brand.name,
    industry: subject.brand.industry,
    concept: { slug: concept.slug, name: concept.name },
    headline: made.document.copy.headline,
    angle: made.document.angle,
    checks: made.pictures.flatMap((picture) => picture.checks),
  };
}

let known: Promise<Made[]> | null = null;

/** Ads of the demo brands with their real checks, for the pages that everybody sees. Made once per process. */
export async function listSamples({ ctx }: { ctx: ServiceContext }): Promise<SampleList> {
  known ??= makeAll(ctx);
  known.catch(() => {
    known = null;
  });
  const items = (await known).map((sample) => ({
    ...sample,
    pictures: Ratio.options.map((ratio) => ({
      ratio,
      ...ratioSize(ratio),
      url: ctx.links.preview(sample.id, null, ratio),
    })),
  }));
  return { items };
}

async function makeAll(ctx: ServiceContext): Promise<Made[]> {
  const made: Made[] = [];
  for (const concept of spread(CONCEPTS, SAMPLES)) made.push(await makeSample(ctx, concept));
  return made;
}

/** Evenly picked, so that the few show the breadth of the many. */
function spread<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, items.length / count);
  return items
    .filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
    .slice(0, count);
}
