import { readdir, readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import type { AdDocument, Ratio } from "@static-engine/contracts";
import type { AdAssets } from "@static-engine/creative";
import { Ad, ratioSize } from "@static-engine/creative";
import type { ReactElement } from "react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

export const BROWSER = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
};

/** Without React's preload links, which would send each picture twice. */
export function staticMarkup(element: ReactElement): string {
  return renderToStaticMarkup(element).replace(/<link rel="preload"[^>]*>/g, "");
}

export type ChromiumPath = {
  shoot(document: AdDocument, ratio: Ratio): Promise<Buffer>;
  /** MB of the browser with all its processes. */
  memory(): Promise<number>;
  close(): Promise<void>;
};

/** Resident memory of a process and all its children, MB, from /proc. */
async function memoryOfTree(root: number): Promise<number> {
  const parents = new Map<number, { parent: number; kb: number }>();
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/status`, "utf8").catch(() => "");
    const read = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
    parents.set(Number(name), { parent: read("PPid"), kb: read("VmRSS") });
  }
  const isInTree = (pid: number): boolean =>
    pid === root || (pid > 1 && isInTree(parents.get(pid)?.parent ?? 0));
  return [...parents].filter(([pid]) => isInTree(pid)).reduce((sum, [, { kb }]) => sum + kb, 0) / 1024;
}

/** A warm headless browser: set content, wait for pictures, take a JPEG screenshot. */
export async function createChromium(assets: AdAssets): Promise<ChromiumPath> {
  const server = await chromium.launchServer(BROWSER);
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage();
  return {
    async shoot(document, ratio) {
      const size = ratioSize(ratio);
      await page.setViewportSize(size);
      const markup = staticMarkup(createElement(Ad, { document, ratio, assets }));
      await page.setContent(`<!doctype html><style>*{margin:0}</style>${markup}`, { waitUntil: "load" });
      return page.screenshot({ type: "jpeg", quality: 90 });
    },
    memory: () => memoryOfTree(server.process().pid ?? 0),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
