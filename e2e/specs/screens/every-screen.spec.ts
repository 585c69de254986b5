import type { BrowserContext } from "@playwright/test";
import { call, signInDemo } from "../../fixtures/api.ts";
import { expect, test } from "../../fixtures/test.ts";

type Place = { id: string };
let run: { id: string; ads: Place[]; brand: Place; product: Place };

function query(context: BrowserContext, origin: string, path: string, input: unknown): Promise<unknown> {
  return context.request
    .get(`${origin}/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`)
    .then(async (response) => (await response.json()).result.data);
}

/** The demo member's last finished run; makes one where there is none. */
async function finishedRun(context: BrowserContext, origin: string): Promise<typeof run> {
  await signInDemo(context, origin);
  const read = (path: string, input: unknown) => query(context, origin, path, input);
  const known = (await read("generation.list", { status: "completed", limit: 1 })) as { items: Place[] };
  let [found] = known.items;
  if (!found) {
    const { items: products } = (await read("product.list", {})) as {
      items: (Place & { brandId: string })[];
    };
    const [product] = products;
    const concepts = (await read("concept.list", { productId: product?.id, readyOnly: true })) as {
      items: Place[];
    };
    const input = { brandId: product?.brandId, productId: product?.id, conceptId: concepts.items[0]?.id };
    found = (await call(context, origin, "generation.create", input)) as Place;
    const { id } = found;
    await expect
      .poll(async () => ((await read("generation.status", { id })) as { status: string }).status, {
        timeout: 60_000,
      })
      .toBe("completed");
  }
  return (await read("generation.results", { id: found.id })) as typeof run;
}

test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  run = await finishedRun(context, baseURL ?? "");
  await context.close();
});

const PUBLIC = ["/", "/signup", "/signin", "/nowhere"];
const MEMBER: Record<string, () => string> = {
  home: () => "/home",
  onboarding: () => "/onboarding",
  brands: () => "/brands",
  "new brand": () => "/brands/new",
  brand: () => `/brands/${run.brand.id}`,
  product: () => `/brands/${run.brand.id}/products/${run.product.id}`,
  concepts: () => "/concepts",
  create: () => `/create?product=${run.product.id}`,
  run: () => `/runs/${run.id}`,
  ad: () => `/ads/${run.ads[0]?.id}`,
  library: () => "/library",
  usage: () => "/usage",
  settings: () => "/settings",
};

async function settle(page: import("@playwright/test").Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
}

for (const path of PUBLIC) {
  test(`public ${path}: accessible, nothing wider than the screen`, async ({ page, expectAccessible }) => {
    await page.goto(path);
    await settle(page);
    await expectAccessible(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  });
}

for (const [name, path] of Object.entries(MEMBER)) {
  test(`${name}: accessible, nothing wider than the screen`, async ({
    page,
    context,
    baseURL,
    expectAccessible,
  }) => {
    await signInDemo(context, baseURL ?? "");
    await page.goto(path());
    await settle(page);
    await expectAccessible(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  });
}
