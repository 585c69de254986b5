import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createRenderer, loadDemoAsset } from "@static-engine/creative/node";
import { createChromium } from "../baselines/chromium.ts";
import { preparePictures } from "../baselines/pictures.ts";
import { createSatori } from "../baselines/satori.ts";
import { createSkia } from "../baselines/skia.ts";
import type { Row } from "../row.ts";
import { percentile, timeOf } from "../row.ts";
import { sixDocuments } from "../subjects.ts";

const ROUNDS = 6;
/** A worker lives for days: what is measured is compiled code, for all alike. */
const WARM_UP = 3;
const run = promisify(execFile);

/** Median milliseconds of one picture, after the warm-up. */
async function medianOf<Subject>(
  subjects: readonly Subject[],
  make: (subject: Subject) => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const subject of subjects) {
      const time = await timeOf(() => make(subject));
      if (round >= WARM_UP) times.push(time);
    }
  }
  return percentile(times, 0.5);
}

/** One 1080×1080 ad from document to JPEG, against what Node projects use for it. */
export const composeRow: Row = {
  id: "compose",
  async run() {
    const documents = await sixDocuments("review-card", "nomva");
    const assets = { load: loadDemoAsset };
    const renderer = await createRenderer();
    const own = await medianOf(documents, async (document) => {
      const picture = await renderer.compose({ document, ratio: "1:1", assets });
      await renderer.encode(picture, { format: "jpeg", quality: 90, quick: true });
      renderer.release(picture.pixels);
    });
    const alone = fileURLToPath(new URL("../compose-alone.ts", import.meta.url));
    const memory = Number((await run(process.execPath, ["--import", "tsx", alone])).stdout);
    const pictures = await preparePictures(documents);
    const satori = await createSatori(pictures);
    const resvg = await medianOf(documents, (document) => satori.resvg(document, "1:1"));
    const direct = await medianOf(documents, (document) => satori.direct(document, "1:1"));
    const compositions = [];
    for (const document of documents)
      compositions.push(await renderer.compose({ document, ratio: "1:1", assets }));
    const skia = await createSkia(compositions);
    const byHand = await medianOf(compositions, (composition) => skia.draw(composition));
    const browser = await createChromium(pictures);
    const shot = await medianOf(documents, (document) => browser.shoot(document, "1:1"));
    const browserMemory = await browser.memory();
    await browser.close();
    const rate = (ms: number) => 1000 / ms;
    const row = (id: string, title: string, baseline: number, baselineTitle: string, limit: number) => ({
      id,
      title,
      value: rate(own),
      unit: "ads/s",
      baseline: rate(baseline),
      baselineTitle,
      target: { kind: "min-ratio" as const, limit },
    });
    return [
      row("compose-satori-resvg", "1080×1080 to JPEG", resvg, "satori + resvg + sharp", 3.5),
      row("compose-satori-sharp", "the same", direct, "satori → sharp's SVG", 2.5),
      row("compose-skia", "the same", byHand, "Skia, an equal picture by hand", 1),
      row("compose-chromium", "the same", shot, "Chromium, set content + screenshot", 3),
      {
        id: "compose-memory",
        title: "memory of the process that composes",
        value: memory,
        unit: "MB",
        baseline: browserMemory,
        baselineTitle: "Chromium with its processes",
        target: { kind: "max" as const, limit: browserMemory / 3 },
      },
    ];
  },
};
