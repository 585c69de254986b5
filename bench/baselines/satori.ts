import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import type { AdDocument, Ratio } from "@static-engine/contracts";
import type { AdAssets } from "@static-engine/creative";
import { Ad, ratioSize } from "@static-engine/creative";
import type { ReactElement, ReactNode } from "react";
import { Children, cloneElement, isValidElement } from "react";
import satori from "satori";
import sharp from "sharp";

const require = createRequire(import.meta.url);
const SOURCES = ["bricolage-grotesque", "instrument-sans"];

async function loadFonts() {
  const fonts = [];
  for (const source of SOURCES) {
    const root = dirname(require.resolve(`@fontsource/${source}/package.json`));
    for (const file of await readdir(join(root, "files"))) {
      const [, weight] = /-latin-(500|600|700|800)-normal\.woff$/.exec(file) ?? [];
      if (!weight) continue;
      const name = source === SOURCES[0] ? "Bricolage Grotesque" : "Instrument Sans";
      fonts.push({
        name,
        data: await readFile(join(root, "files", file)),
        weight: Number(weight) as 500 | 600 | 700 | 800,
      });
    }
  }
  return fonts;
}

type Styled = { style?: Record<string, unknown>; children?: ReactNode };

/** Satori knows flex boxes alone; positions are absolute anyhow, so the picture stays the same. */
function toFlex(node: ReactNode): ReactNode {
  if (!isValidElement<Styled>(node)) return node;
  const element: ReactElement<Styled> = node;
  const children = Children.map(element.props.children, toFlex);
  const style = { ...element.props.style, display: "flex", whiteSpace: "pre" };
  return cloneElement(element, { style }, ...(children ?? []));
}

export type SatoriPaths = {
  resvg(document: AdDocument, ratio: Ratio): Promise<Buffer>;
  direct(document: AdDocument, ratio: Ratio): Promise<Buffer>;
};

/** The usual way in Node: JSX → SVG by satori, then pixels by resvg or straight by sharp, then JPEG. */
export async function createSatori(assets: AdAssets): Promise<SatoriPaths> {
  const fonts = await loadFonts();
  const draw = (document: AdDocument, ratio: Ratio) =>
    satori(toFlex(Ad({ document, ratio, assets })), { ...ratioSize(ratio), fonts });
  const jpeg = { quality: 90, chromaSubsampling: "4:4:4", optimizeCoding: false };
  return {
    async resvg(document, ratio) {
      const { width, height, pixels } = await renderAsync(await draw(document, ratio));
      return sharp(pixels, { raw: { width, height, channels: 4 } })
        .removeAlpha()
        .jpeg(jpeg)
        .toBuffer();
    },
    async direct(document, ratio) {
      return sharp(Buffer.from(await draw(document, ratio)))
        .flatten()
        .jpeg(jpeg)
        .toBuffer();
    },
  };
}
