import { derivePalette } from "@static-engine/creative";
import { renderScene, verifyScene } from "@static-engine/creative/node";
import sharp from "sharp";
import type { Row } from "../row.ts";
import { percentile, timeOf } from "../row.ts";

const ROUNDS = 8;
const FAMILIES = ["mesh", "terrazzo", "halftone", "leaf", "spotlight"];

/** What it takes to judge a scene of 1080×1080 that a model gave as PNG, against decoding it alone. */
export const sceneVerdictRow: Row = {
  id: "scene-verdict",
  async run() {
    const palette = derivePalette({
      primaryColor: "#B9A2FF",
      secondaryColor: "#24103A",
      accentColor: "#FFE27A",
      backgroundColor: "#F3EDFF",
    });
    const own: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const family of FAMILIES) {
        const { data, width, height } = await renderScene({ family, seed: round }, palette, 1080, 1080);
        const png = await sharp(data, { raw: { width, height, channels: 4 } })
          .removeAlpha()
          .png()
          .toBuffer();
        const decoding = await timeOf(() => sharp(png).raw().toBuffer());
        const judging = await timeOf(() => verifyScene(png, { width, height, textFree: true }));
        // The first round compiles.
        if (round === 0) continue;
        bare.push(decoding);
        own.push(judging);
      }
    }
    return [
      {
        id: "scene-verdict",
        title: "judge a painted scene by its pixels",
        value: percentile(own, 0.5),
        unit: "ms",
        baseline: percentile(bare, 0.5),
        baselineTitle: "decoding it",
        target: { kind: "max" as const, limit: 40 },
      },
    ];
  },
};
