import { createRenderer, loadDemoAsset } from "@static-engine/creative/node";
import { sixDocuments } from "./subjects.ts";

// A process that does nothing but compose: prints its resident memory, MB, after sixty ads.
const documents = await sixDocuments("review-card", "nomva");
const renderer = await createRenderer();
for (let round = 0; round < 10; round += 1) {
  for (const document of documents) {
    const picture = await renderer.compose({ document, ratio: "1:1", assets: { load: loadDemoAsset } });
    await renderer.encode(picture, { format: "jpeg", quality: 90, quick: true });
    renderer.release(picture.pixels);
  }
}
process.stdout.write(String(process.memoryUsage().rss / 1024 / 1024));
