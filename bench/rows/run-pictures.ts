import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ratio } from "@static-engine/contracts";
import { createRenderer, loadDemoAsset } from "@static-engine/creative/node";
import { contentKey, createLocalStore, sha256 } from "@static-engine/storage";
import sharp from "sharp";
import type { Row } from "../row.ts";
import { percentile, timeOf } from "../row.ts";
import { sixDocuments } from "../subjects.ts";

const ROUNDS = 5;
/** A worker lives for days: what is measured is compiled code. */
const WARM_UP = 3;
/** As many as a worker makes at once by default. */
const LANES = 3;

async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}

async function medianRound(work: () => Promise<unknown>): Promise<number> {
  for (let round = 0; round < WARM_UP; round += 1) await work();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timeOf(work));
  return percentile(times, 0.5) / 1000;
}

/** The pictures of one run: composed, checked, encoded and stored, against decoding and encoding the same eighteen. */
export const runPicturesRow: Row = {
  id: "run-pictures",
  async run() {
    const folder = await mkdtemp(join(tmpdir(), "static-engine-bench-files-"));
    const files = createLocalStore(folder);
    const renderer = await createRenderer();
    const documents = await sixDocuments("review-card", "nomva");
    const made: Buffer[] = [];
    const value = await medianRound(() => {
      made.length = 0;
      return inLanes(documents, async (document) => {
        const ad = await renderer.composeChecked({
          document,
          assets: { load: loadDemoAsset },
          ratios: Ratio.options,
        });
        for (const picture of ad.pictures) {
          const data = await renderer.encode(picture, { format: "jpeg", quality: 90, quick: true });
          await files.put(contentKey("render", sha256(data), "image/jpeg"), data, { mime: "image/jpeg" });
          made.push(data);
          renderer.release(picture.pixels);
        }
      });
    });
    const originals = [...made];
    const floor = await medianRound(() =>
      inLanes(originals, (data) =>
        sharp(data).jpeg({ quality: 90, chromaSubsampling: "4:4:4", optimizeCoding: false }).toBuffer(),
      ),
    );
    await rm(folder, { recursive: true, force: true });
    return [
      {
        id: "run-pictures",
        title: "18 pictures of a run composed, checked, encoded, stored",
        value,
        unit: "s",
        baseline: floor,
        baselineTitle: "decode + encode of the same 18",
        target: { kind: "max" as const, limit: 0.8 },
      },
    ];
  },
};
