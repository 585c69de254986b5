import type { GenerationResults } from "@static-engine/contracts";
import { anotherTake, finishedRun, proposedFix, signInDemo } from "../../fixtures/api.ts";
import { test } from "../../fixtures/test.ts";

let run: GenerationResults;
let take: GenerationResults;
let fix: { adId: string; version: number };
test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  const api = await signInDemo(context, baseURL ?? "");
  run = await finishedRun(api);
  [take, fix] = await Promise.all([anotherTake(api, run), proposedFix(api, run)]);
  await context.close();
});

const PUBLIC = ["/", "/signup", "/signin", "/forgot", "/magic", "/reset", "/verify", "/mailbox", "/nowhere"];
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
  "another take": () => `/runs/${take.id}`,
  fix: () => `/ads/${fix.adId}/fixes/${fix.version}`,
  editor: () => `/ads/${run.ads[0]?.id}/edit`,
  library: () => "/library",
  billing: () => "/billing",
  orders: () => "/orders",
  pricing: () => "/pricing",
  settings: () => "/settings",
};

for (const path of PUBLIC) {
  test(`public ${path}: accessible in both themes, nothing wider than the screen`, async ({
    page,
    expectSoundScreen,
  }) => {
    await page.goto(path);
    await expectSoundScreen(page);
  });
}

for (const [name, path] of Object.entries(MEMBER)) {
  test(`${name}: accessible in both themes, nothing wider than the screen`, async ({
    page,
    context,
    baseURL,
    expectSoundScreen,
  }) => {
    await signInDemo(context, baseURL ?? "");
    await page.goto(path());
    await expectSoundScreen(page);
  });
}
