import { DEMO_BRANDS, demoBrandSnapshot, derivePalette, SCENE_FAMILIES } from "@static-engine/creative";
import { createRenderer, loadDemoAsset, renderScene } from "@static-engine/creative/node";
import type { Row } from "../row.ts";
import { percentile, timeOf } from "../row.ts";
import { sixDocuments } from "../subjects.ts";

const ROUNDS = 5;

async function slowestScene(): Promise<{ family: string; ms: number }> {
  const [brand] = DEMO_BRANDS;
  if (!brand) throw new Error("no demo brand");
  const palette = derivePalette(demoBrandSnapshot(brand));
  let slowest = { family: "", ms: 0 };
  for (const family of SCENE_FAMILIES) {
    const times: number[] = [];
    for (let seed = 0; seed <= ROUNDS; seed++)
      times.push(await timeOf(() => renderScene({ family, seed }, palette, 1080, 1920)));
    const ms = percentile(times.slice(1), 0.5);
    if (ms > slowest.ms) slowest = { family, ms };
  }
  return slowest;
}

/** Seconds for the gate and for everything of the same 18 pictures. */
async function gateShare(): Promise<number> {
  const renderer = await createRenderer();
  const documents = await sixDocuments("review-card", "nomva");
  const assets = { load: loadDemoAsset };
  let plain = 0;
  let checked = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    for (const document of documents) {
      for (const ratio of ["1:1", "9:16", "16:9"] as const) {
        const input = { document: { ...document, seed: document.seed + round }, ratio, assets };
        // Shadows and fitted pictures are made now, so that neither is charged for them.
        renderer.release((await renderer.compose(input)).pixels);
        const first = await timeOf(async () => renderer.release((await renderer.compose(input)).pixels));
        const second = await timeOf(async () =>
          renderer.release((await renderer.checkOne(input)).composition.pixels),
        );
        if (round === 0) continue;
        plain += first;
        checked += second;
      }
    }
  }
  return (Math.max(0, checked - plain) / plain) * 100;
}

/** The slowest of the built-in scenes, and what checking adds to composing. */
export const scenesRow: Row = {
  id: "scenes",
  async run() {
    const { family, ms } = await slowestScene();
    return [
      {
        id: "scene",
        title: `slowest of ${SCENE_FAMILIES.length} scenes at 1080×1920 (${family})`,
        value: ms,
        unit: "ms",
        baseline: null,
        baselineTitle: "",
        target: { kind: "max", limit: 60 },
      },
      {
        id: "gate-share",
        title: "checking, of the time to compose",
        value: await gateShare(),
        unit: "%",
        baseline: null,
        baselineTitle: "",
        target: { kind: "max", limit: 15 },
      },
    ];
  },
};
