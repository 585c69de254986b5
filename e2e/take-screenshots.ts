import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { BrowserContext } from "@playwright/test";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { finishedRun, signInDemo } from "./fixtures/api.ts";

const ORIGIN = process.env.ORIGIN ?? "http://127.0.0.1:3007";
const FOLDER = fileURLToPath(new URL("../docs/images/screens", import.meta.url));
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const THEMES = ["light", "dark"] as const;

async function shoot(context: BrowserContext, path: string, name: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${ORIGIN}${path}`, { waitUntil: "networkidle" });
  await page.getByRole("main").waitFor();
  // Pictures below the fold load as they come near; all that is seen has to be there.
  await page.waitForFunction(() =>
    [...document.images].every((image) => {
      const { top, width } = image.getBoundingClientRect();
      return image.complete || width === 0 || top > window.innerHeight;
    }),
  );
  const picture = await page.screenshot({ animations: "disabled" });
  await sharp(picture).webp({ quality: 88 }).toFile(`${FOLDER}/${name}.webp`);
  await page.close();
}

/** Every screen of a running product (ORIGIN) as the demo member sees it: both sizes, both themes. */
async function takeAll(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
    ],
  });
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of THEMES) {
      const visitor = await browser.newContext({ viewport, colorScheme, hasTouch: size === "phone" });
      for (const [name, path] of Object.entries({ landing: "/", signin: "/signin", signup: "/signup" })) {
        await shoot(visitor, path, `${name}-${size}-${colorScheme}`);
      }
      await visitor.close();
      const context = await browser.newContext({ viewport, colorScheme, hasTouch: size === "phone" });
      const run = await finishedRun(await signInDemo(context, ORIGIN));
      const screens = {
        home: "/home",
        onboarding: "/onboarding",
        brand: `/brands/${run.brand.id}`,
        product: `/brands/${run.brand.id}/products/${run.product.id}`,
        concepts: "/concepts",
        create: `/create?product=${run.product.id}`,
        run: `/runs/${run.id}`,
        ad: `/ads/${run.ads[0]?.id}`,
        editor: `/ads/${run.ads[0]?.id}/edit`,
        library: "/library",
        billing: "/billing",
        pricing: "/pricing",
        settings: "/settings",
      };
      for (const [name, path] of Object.entries(screens))
        await shoot(context, path, `${name}-${size}-${colorScheme}`);
      await context.close();
    }
  }
  await browser.close();
}

await takeAll();
