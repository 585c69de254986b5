import { readFile } from "node:fs/promises";
import { readZip } from "@static-engine/testing/zip";
import sharp from "sharp";
import { randomEmail } from "../../fixtures/api.ts";
import { expect, test } from "../../fixtures/test.ts";
import { saveNewBrand, saveNewProduct } from "../../pages/brand.ts";
import { expectAllPassed, makeSixAds } from "../../pages/run.ts";

const SIZES: Record<string, [number, number]> = {
  "1x1": [1080, 1080],
  "9x16": [1080, 1920],
  "16x9": [1920, 1080],
};

test("from sign-up to a ZIP of eighteen measured pictures", async ({ page, expectAccessible }) => {
  test.setTimeout(180_000);
  await page.goto("/signup");
  await page.getByLabel("Name").fill("Nora Test");
  await page.getByLabel("E-mail").fill(randomEmail());
  await page.getByLabel("Password", { exact: true }).fill("correct horse");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL(/onboarding|home/);

  await page.goto("/brands/new");
  await saveNewBrand(page, "Oda Skin");
  await page.waitForURL(/\/brands\/[0-9a-f-]{36}/);
  if (!page.url().includes("/products/new")) await page.goto(`${page.url().split("?")[0]}/products/new`);
  await saveNewProduct(page, "Night Repair Serum");
  await page.waitForURL(/\/products\/[0-9a-f-]{36}/);
  await expectAccessible(page);
  const productId = /products\/([0-9a-f-]{36})/.exec(page.url())?.[1];

  await page.goto(`/create?product=${productId}`);
  await expect(page.getByText("20 now, 15 after")).toBeVisible();
  await makeSixAds(page);
  // A reload in the middle: the page comes back to where the run is.
  await page.reload();
  await expectAllPassed(page);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Save all" }).click();
  await expect(page.getByText("6 ads saved to the library")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download ZIP" }).first().click();
  const files = await readZip(await readFile(await (await download).path()));
  expect(files.size).toBe(18);
  for (const [name, data] of files) {
    const ratio = /_(1x1|9x16|16x9)\.[a-z]+$/.exec(name)?.[1] ?? "";
    const { width, height } = await sharp(data).metadata();
    expect([width, height], name).toEqual(SIZES[ratio]);
    expect((await sharp(data).stats()).isOpaque, name).toBe(true);
  }
});
