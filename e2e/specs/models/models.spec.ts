import { findReady, finishedRun, freshRun, signInDemo } from "../../fixtures/api.ts";
import { breakVendor, mendVendors } from "../../fixtures/emulators.ts";
import { expect, test } from "../../fixtures/test.ts";

test.afterEach(() => mendVendors());

test("what is wrong is said, mended, compared and taken", async ({
  page,
  context,
  baseURL,
  expectAccessible,
}) => {
  const api = await signInDemo(context, baseURL ?? "");
  const run = await freshRun(api, "product-hero");
  const ad = run.ads.findLast(({ stage }) => stage === "passed");
  if (!ad) throw new Error("no ad has passed");
  const before = (await api.member.me.query()).credits.available;
  await page.goto(`/ads/${ad.id}`);
  const box = page.getByRole("textbox", { name: "Fix errors" });
  await box.click();
  await page.getByRole("button", { name: "Mark a spot" }).click();
  const stage = await page.getByRole("img", { name: "Draw a box over what is wrong" }).boundingBox();
  if (!stage) throw new Error("nothing can be marked");
  await page.mouse.move(stage.x + stage.width * 0.1, stage.y + stage.height * 0.1);
  await page.mouse.down();
  await page.mouse.move(stage.x + stage.width * 0.6, stage.y + stage.height * 0.3, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole("button", { name: "Spot in 1:1" })).toBeVisible();
  await box.fill("It looks crowded");
  await expectAccessible(page);
  await box.press("Control+Enter");

  await page.waitForURL(/\/fixes\/2$/, { timeout: 30_000 });
  await expect(page.getByText("It looks crowded")).toBeVisible();
  await expect(page.getByText("2 credits settled.", { exact: false })).toBeVisible();
  const divider = page.getByRole("slider");
  await divider.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(divider).toHaveAttribute("aria-valuenow", "60");
  await expectAccessible(page);
  expect((await api.library.get.query({ id: ad.id })).version).toBe(1);
  await page.keyboard.press("a");
  await page.waitForURL(new RegExp(`/ads/${ad.id}$`));
  expect((await api.library.get.query({ id: ad.id })).version).toBe(2);
  expect((await api.member.me.query()).credits).toEqual({ available: before - 2, held: 0 });
});

test("on a phone the picture comes to whoever marks a spot in it, and the box comes back", async ({
  page,
  context,
  baseURL,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const api = await signInDemo(context, baseURL ?? "");
  const run = await finishedRun(api);
  const ad = run.ads.find(({ stage }) => stage === "passed");
  if (!ad) throw new Error("no ad has passed");
  await page.goto(`/ads/${ad.id}`);
  const box = page.getByRole("textbox", { name: "Fix errors" });
  await box.click();
  const picture = page.getByRole("img", { name: /, 1:1: / });
  await page.getByRole("button", { name: "Mark a spot" }).evaluate((button) => {
    button.scrollIntoView({ block: "end" });
    button.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });
  const marker = page.getByRole("img", { name: "Draw a box over what is wrong" });
  await expect(marker).toBeInViewport({ ratio: 1 });
  // It has come to rest.
  let before = -1;
  await expect
    .poll(async () => {
      const { y = 0 } = (await marker.boundingBox()) ?? {};
      const isStill = y === before;
      before = y;
      return isStill;
    })
    .toBe(true);
  const at = await marker.boundingBox();
  const shown = await picture.boundingBox();
  if (!at || !shown) throw new Error("nothing can be marked");
  expect(Math.abs(at.y - shown.y)).toBeLessThan(1);
  await page.mouse.move(at.x + at.width * 0.1, at.y + at.height * 0.1);
  await page.mouse.down();
  await page.mouse.move(at.x + at.width * 0.6, at.y + at.height * 0.3, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole("button", { name: "Spot in 1:1" })).toBeInViewport({ ratio: 1 });
  await expect(box).toBeInViewport({ ratio: 1 });
});

test("a fix that came to nothing is told after a reload too, until it is put away", async ({
  page,
  context,
  baseURL,
  expectAccessible,
}) => {
  const api = await signInDemo(context, baseURL ?? "");
  const run = await finishedRun(api);
  const ad = run.ads.find(({ stage }) => stage === "passed");
  if (!ad) throw new Error("no ad has passed");
  const { credits } = await api.member.me.query();
  for (const vendor of ["anthropic", "gemini", "openai"] as const) await breakVendor(vendor, { status: 400 });
  await page.goto(`/ads/${ad.id}`);
  const box = page.getByRole("textbox", { name: "Fix errors" });
  await box.fill("The lid is crooked");
  await box.press("Control+Enter");
  const notice = page.getByRole("alert").filter({ hasText: "This fix came to nothing" });
  await expect(notice).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(notice).toContainText("The lid is crooked");
  await expect(notice).toContainText("You were not charged.");
  await expect(notice).toContainText("2 credits came back.");
  await expectAccessible(page);
  expect((await api.member.me.query()).credits).toEqual(credits);
  await notice.getByRole("button", { name: "Ask again" }).click();
  await expect(box).toHaveValue("The lid is crooked");
  await box.fill("");
  await notice.getByRole("button", { name: "Put away" }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(box).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test("a model that is down is replaced before the member's eyes", async ({ page, context, baseURL }) => {
  test.setTimeout(120_000);
  const api = await signInDemo(context, baseURL ?? "");
  const { items: products } = await api.product.list.query({ limit: 50 });
  const { items: concepts } = await api.concept.list.query({ productId: products[0]?.id, limit: 100 });
  const scenic = concepts.find(({ slug }) => slug === "product-hero");
  await breakVendor("gemini", { status: 503, path: "nano-banana" });
  await page.goto(`/create?product=${products[0]?.id}&concept=${scenic?.id}`);
  await page.getByLabel("Scenes painted by").click();
  await page.getByRole("option", { name: /^Nano Banana ·/ }).click();
  await expect(page.getByText("Emulated: no real model paints.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: /Make six ads/ }).click();
  await page.waitForURL(/\/runs\//);
  await expect(page.getByText("Retrying with FLUX.2 Pro").first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Passed, by a stand-in").first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("Run finished.", { exact: true })).toBeVisible({ timeout: 60_000 });
});

test("nothing is ordered before its price is on the screen", async ({ page, context, baseURL }) => {
  const api = await signInDemo(context, baseURL ?? "");
  const { product, concept } = await findReady(api, "product-hero");
  await page.goto(`/create?product=${product.id}&concept=${concept.id}`);
  const go = page.getByRole("button", { name: /Make six ads/ });
  await expect(go).toBeEnabled();
  const price = Promise.withResolvers<void>();
  await page.route(/generation\.estimate/, async (route) => {
    await price.promise;
    await route.continue();
  });
  await page.getByLabel("Scenes painted by").click();
  await page.getByRole("option", { name: /^FLUX.2 Pro ·/ }).click();
  const before = (await api.generation.list.query({ limit: 1 })).items[0]?.id;
  await page.getByRole("textbox", { name: "Anything to stress or avoid" }).press("Control+Enter");
  await expect(go).toBeDisabled();
  price.resolve();
  await expect(page.getByText("13 credits held")).toBeVisible();
  await expect(go).toBeEnabled();
  expect((await api.generation.list.query({ limit: 1 })).items[0]?.id).toBe(before);
});

test("another take is made beside the ad that it is of", async ({ page, context, baseURL }) => {
  const api = await signInDemo(context, baseURL ?? "");
  const run = await freshRun(api, "product-hero");
  const ad = run.ads.find(({ stage }) => stage === "passed");
  if (!ad) throw new Error("no ad has passed");
  await page.goto(`/ads/${ad.id}`);
  await page.getByRole("button", { name: "Regenerate" }).click();
  await page.getByRole("button", { name: /Make another take/ }).click();
  await page.waitForURL(/\/runs\//);
  await expect(page.getByRole("heading", { name: /another take of variation/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Before" })).toBeVisible();
  await expect(page.getByText("Passed: 2 credits settled")).toBeVisible({ timeout: 30_000 });
  const { items } = await api.library.list.query({ limit: 1 });
  expect(items[0]?.takeOf).toBe(ad.id);
  await page.goto(`/ads/${items[0]?.id}`);
  await expect(page.getByText(/^Another take of variation \d, run \d{4}$/)).toBeVisible();
});
