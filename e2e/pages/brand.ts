import type { Page } from "@playwright/test";
import { logo, productPhoto } from "../fixtures/pictures.ts";

/** Fills the brand form in and saves it. */
export async function saveNewBrand(page: Page, name: string): Promise<void> {
  await page.getByLabel("Brand name").fill(name);
  await page
    .getByLabel("Logo", { exact: true })
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: await logo() });
  await page.getByRole("button", { name: "Replace" }).waitFor();
  for (const [label, color] of [
    ["Main", "#24463A"],
    ["Second", "#C97B4A"],
    ["Accent", "#F4C95D"],
    ["Ground", "#F6EFE6"],
  ] as const) {
    await page.getByRole("textbox", { name: label, exact: true }).fill(color);
  }
  await page.getByRole("button", { name: "Save brand" }).click();
}

/** Fills the product form in with photo, points, price and offer, and saves it. */
export async function saveNewProduct(page: Page, name: string): Promise<void> {
  await page.getByLabel("Product name").fill(name);
  await page
    .getByLabel("Photo", { exact: true })
    .setInputFiles({ name: "photo.png", mimeType: "image/png", buffer: await productPhoto() });
  await page.getByRole("button", { name: "Replace" }).waitFor();
  await page.getByLabel("Price", { exact: true }).fill("38");
  await page.getByLabel("Currency").fill("USD");
  const points = ["Calm skin by morning", "Retinal, not retinol", "Fragrance-free", "Refillable glass"];
  for (const [index, point] of points.entries()) {
    const field = page.getByLabel(`Selling point ${index + 1}`);
    if (!(await field.isVisible())) await page.getByRole("button", { name: "Add a point" }).click();
    await field.fill(point);
  }
  await page.getByRole("button", { name: "Save product" }).click();
}
