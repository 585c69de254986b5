import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** Waits until the run on the page has ended with all six passed. */
export async function expectAllPassed(page: Page): Promise<void> {
  await expect(page.getByText("All 6 passed", { exact: false }).first()).toBeVisible({ timeout: 60_000 });
}

/** Chooses a concept by name on the create screen, if it is not chosen yet, and starts the run. */
export async function makeSixAds(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Make six ads" }).click();
  await page.waitForURL(/\/runs\//);
}
