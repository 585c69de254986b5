import { chromium } from "@playwright/test";
import type { AdDocument, Ratio } from "@static-engine/contracts";
import { Ratio as Ratios } from "@static-engine/contracts";
import type { AssetRequest } from "@static-engine/creative";
import { Ad, CONCEPTS, DEMO_BRANDS, ratioSize } from "@static-engine/creative";
import type { Renderer } from "@static-engine/creative/node";
import { createRenderer, loadDemoAsset, loadFonts } from "@static-engine/creative/node";
import pixelmatch from "pixelmatch";
import { createElement } from "react";
import sharp from "sharp";
import { BROWSER, staticMarkup } from "../baselines/chromium.ts";
import type { Row } from "../row.ts";
import { percentile } from "../row.ts";
import { sixDocuments } from "../subjects.ts";

const assets = { load: loadDemoAsset };

/** One variation of every concept, on the first demo brand that is ready for it; slots take turns. */
async function oneOfEach(): Promise<AdDocument[]> {
  const documents: AdDocument[] = [];
  for (const [i, { slug }] of CONCEPTS.entries()) {
    for (const brand of DEMO_BRANDS) {
      const six = await sixDocuments(slug, brand.slug).catch(() => null);
      const document = six?.[i % 6];
      if (document) documents.push(document);
      if (document) break;
    }
  }
  return documents;
}

function fontCss(fonts: Awaited<ReturnType<typeof loadFonts>>): string {
  return fonts
    .map(({ name, data, weight, ranges }) => {
      const source = `url(data:font/woff2;base64,${data.toString("base64")})`;
      return `@font-face{font-family:"${name}";font-weight:${weight};src:${source};unicode-range:${ranges}}`;
    })
    .join("\n");
}

/** The element as a page shows it, its pictures inline; pictures at their own size, as a browser gets them. */
async function markupOf(document: AdDocument, ratio: Ratio, renderer: Renderer): Promise<string> {
  const wanted: { request: AssetRequest; box: { x: number; y: number; w: number; h: number } }[] = [];
  const ask = (request: AssetRequest, box: (typeof wanted)[number]["box"]) =>
    `asset:${wanted.push({ request, box }) - 1};`;
  let markup = staticMarkup(createElement(Ad, { document, ratio, assets: ask }));
  for (const [i, { request, box }] of wanted.entries()) {
    let uri: string;
    if (request.kind === "svg")
      uri = `data:image/svg+xml;base64,${Buffer.from(request.markup).toString("base64")}`;
    else {
      const { width, height, data } = await renderer.asset(request, box, assets);
      const image = sharp(data, { raw: { width, height, channels: 4 } });
      uri = `data:image/png;base64,${(await image.png({ compressionLevel: 1 }).toBuffer()).toString("base64")}`;
    }
    markup = markup.replace(`asset:${i};`, uri);
  }
  return markup;
}

/** The ad as page elements against the ad as a file, every concept in every ratio: how many pixels differ. */
export const parityRow: Row = {
  id: "parity",
  async run() {
    const renderer = await createRenderer();
    const browser = await chromium.launch(BROWSER);
    const page = await browser.newPage();
    await page.setContent(`<style>*{margin:0}${fontCss(await loadFonts())}</style><body></body>`);
    const shares: number[] = [];
    for (const document of await oneOfEach()) {
      for (const ratio of Ratios.options) {
        const {
          document: toned,
          pixels,
          width,
          height,
        } = await renderer.compose({ document, ratio, assets });
        await page.setViewportSize(ratioSize(ratio));
        await page.evaluate(
          async (markup) => {
            window.document.body.innerHTML = markup;
            await Promise.all([...window.document.images].map((image) => image.decode()));
            await window.document.fonts.ready;
          },
          await markupOf(toned, ratio, renderer),
        );
        const shot = await sharp(await page.screenshot())
          .ensureAlpha()
          .raw()
          .toBuffer();
        shares.push(
          (pixelmatch(shot, pixels, undefined, width, height, { threshold: 0.1 }) / (width * height)) * 100,
        );
        renderer.release(pixels);
      }
    }
    await browser.close();
    const row = (id: string, title: string, value: number, limit: number) => ({
      id,
      title,
      value,
      unit: "%",
      baseline: null,
      baselineTitle: `Chromium, ${shares.length} pictures`,
      target: { kind: "max" as const, limit },
    });
    return [
      row(
        "parity-mean",
        "pixels that differ between page and file, mean",
        shares.reduce((a, b) => a + b, 0) / shares.length,
        0.2,
      ),
      row("parity-worst", "the same, worst picture", percentile(shares, 1), 0.2),
    ];
  },
};
