import { findReady, finishedRun, makeProduct, signInDemo, signUp } from "../../fixtures/api.ts";
import { openBudget } from "../../fixtures/budget.ts";
import { expect, test } from "../../fixtures/test.ts";

test("a new run for a known product takes two clicks from home", async ({ page, context, baseURL }) => {
  await signInDemo(context, baseURL ?? "");
  await page.goto("/home");
  const budget = openBudget(page);
  await budget.click(page.getByRole("main").locator('a[href*="/create"]').first());
  await budget.click(page.getByRole("button", { name: "Make six ads" }));
  await page.waitForURL(/\/runs\//);
  expect(budget.spent()).toEqual({ clicks: 2, types: 0, keys: 0 });
  await page.getByRole("button", { name: "Cancel run" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel run" }).click();
});

test("an old ad is found with one key, one text and enter, within five seconds", async ({
  page,
  context,
  baseURL,
}) => {
  const api = await signInDemo(context, baseURL ?? "");
  const run = await finishedRun(api);
  const headline = run.ads.find(({ status }) => status === "completed")?.copy?.headline ?? "";
  await page.goto("/brands");
  await page.waitForLoadState("networkidle");
  const budget = openBudget(page);
  const start = Date.now();
  await budget.press("Control+k");
  await budget.type(page.getByRole("combobox"), headline.slice(0, 12));
  await page
    .getByRole("option")
    .filter({ has: page.locator("img") })
    .first()
    .waitFor();
  await page
    .getByRole("option")
    .filter({ has: page.locator("img") })
    .first()
    .click();
  await page.waitForURL(/\/ads\//);
  expect(Date.now() - start).toBeLessThan(5000);
  expect(budget.spent()).toEqual({ clicks: 0, types: 1, keys: 1 });
});

test("a finished run is downloaded in two clicks", async ({ page, context, baseURL }) => {
  const api = await signInDemo(context, baseURL ?? "");
  const run = await finishedRun(api);
  await page.goto(`/runs/${run.id}`);
  const budget = openBudget(page);
  const download = page.waitForEvent("download");
  await budget.click(page.getByRole("button", { name: "Download ZIP" }).first());
  expect((await download).suggestedFilename()).toMatch(/^static-engine-.*\.zip$/);
  expect(budget.spent().clicks).toBeLessThanOrEqual(2);
});

test("a second click on generate buys once", async ({ page, context, baseURL }) => {
  const api = await signInDemo(context, baseURL ?? "");
  const { product } = await findReady(api);
  const before = (await api.generation.list.query({ limit: 100 })).items.length;
  await page.goto(`/create?product=${product.id}`);
  await page.getByRole("button", { name: "Make six ads" }).dblclick();
  await page.waitForURL(/\/runs\//);
  const after = (await api.generation.list.query({ limit: 100 })).items;
  expect(after.length).toBe(before + 1);
});

test("a tab that is closed in mid-run finds the run where it is", async ({ page, context, baseURL }) => {
  const product = await makeProduct(await signUp(context, baseURL ?? ""));
  await page.goto(`/create?product=${product.id}`);
  await page.getByRole("button", { name: "Make six ads" }).click();
  await page.waitForURL(/\/runs\//);
  const address = page.url();
  await page.close();
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByText("All 6 passed", { exact: false }).first()).toBeVisible({ timeout: 60_000 });
  await expect(again.getByRole("img")).not.toHaveCount(0);
});

test("a page that is opened reads the open runs once, feed and all", async ({ page, context, baseURL }) => {
  await signInDemo(context, baseURL ?? "");
  let reads = 0;
  page.on("request", (request) => {
    reads += request.url().split("generation.list").length - 1;
  });
  const answered = page.waitForResponse((response) => response.url().includes("generation.list"));
  // A feed that opens after its page was read: before, one reading would answer both.
  await page.route(/events\.watch/, async (route) => {
    await answered;
    await route.continue();
  });
  const feed = page.waitForResponse((response) => response.url().includes("events.watch"));
  await page.goto("/brands");
  await feed;
  // What an opened feed could cause is sent before what is asked for by a later click.
  const later = page.waitForResponse((response) => response.url().includes("concept.list"));
  await page.getByRole("link", { name: "Concepts" }).first().click();
  await later;
  expect(reads).toBe(1);
});
