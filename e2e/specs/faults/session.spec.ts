import { PASSWORD, signUp } from "../../fixtures/api.ts";
import { expect, test } from "../../fixtures/test.ts";

test("a session that ends in mid-form keeps what was typed", async ({ page, context, baseURL }) => {
  await signUp(context, baseURL ?? "");
  await page.goto("/brands/new");
  await page.getByLabel("Brand name").fill("Typed before it ended");
  await context.clearCookies();
  await page.getByRole("button", { name: "Save brand" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Your session has ended")).toBeVisible();
  await expect(page.getByLabel("Brand name")).toHaveValue("Typed before it ended");
  await dialog.getByLabel("Password", { exact: true }).fill(PASSWORD);
  const email = dialog.getByLabel("E-mail");
  if (await email.isEditable()) await expect(email).not.toHaveValue("");
  await dialog.getByRole("button", { name: "Sign in" }).click();
  // What was refused is sent again by itself.
  await page.waitForURL(/\/brands\/[0-9a-f-]{36}/);
  await page.goto("/brands");
  await expect(page.getByText("Typed before it ended").first()).toBeVisible();
});
