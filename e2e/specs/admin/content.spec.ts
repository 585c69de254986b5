import { signInAdmin } from "../../fixtures/admin.ts";
import { signUp } from "../../fixtures/api.ts";
import { expect, test } from "../../fixtures/test.ts";

test("make a concept, offer it, and take it back", async ({
  page,
  context,
  baseURL,
  expectAccessible,
  browser,
}) => {
  await signInAdmin(context, baseURL ?? "");
  await page.goto("/admin/concepts");
  await expect(page.getByRole("link", { name: "Message thread" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "New concept" }).click();
  // A name that a browser must show and never run.
  const name = `Sale <img src=x onerror="document.title='run'"> ${Date.now()}`;
  await expect(page.getByRole("heading", { name: "New concept" })).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await expect(page.getByLabel("Slug")).toHaveValue(/^sale-img-src-x/);
  await page.getByLabel("Tags").fill("season");
  await page.getByLabel("Tags").press("Enter");
  await page.getByRole("switch", { name: "Offered to members" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create concept" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();

  const members = await browser.newContext();
  const member = await members.newPage();
  await signUp(members, baseURL ?? "");
  await member.goto(`${baseURL}/concepts`);
  await expect(member.getByRole("heading", { name })).toBeVisible();
  expect(await member.title()).not.toBe("run");

  await page.getByRole("switch", { name: "Offered to members" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Archived", { exact: true })).toBeVisible();
  await member.reload();
  await expect(member.getByRole("heading", { name: "Message thread" })).toBeVisible();
  await expect(member.getByRole("heading", { name })).toHaveCount(0);
  await members.close();
});

test("write a prompt, try it on the bench, publish it, and go back", async ({
  page,
  context,
  baseURL,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  await signInAdmin(context, baseURL ?? "");
  await page.goto("/admin/prompts");
  await page.getByRole("link", { name: "Six variations" }).click();
  const text = page.getByLabel("Text of the prompt");
  const before = await text.inputValue();
  await text.fill(before.replace("{{brief}}", ""));
  await expect(page.getByText("{{brief}} is left out")).toBeVisible();
  await text.fill(before.replace("one thought per ad", "one thought per ad, said once"));
  await page.getByLabel("Note for the log").fill("Said once");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("Draft saved")).toBeVisible();
  await page.getByRole("tab", { name: /Diff with/ }).click();
  await expect(page.getByText(/said once, nothing clever/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Run six briefs" }).click();
  await expect(page.getByText("Brief 1 of 6")).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);

  await page.getByRole("tab", { name: "Edit" }).click();
  await page.getByRole("button", { name: /^Publish v/ }).click();
  await expect(page.getByText(/v\d+ is in use/)).toBeVisible();
  await page.getByRole("tab", { name: /History/ }).click();
  await page.getByRole("button", { name: "Bring back" }).first().click();
  await page.getByRole("tab", { name: "Edit" }).click();
  await expect(page.getByLabel("Text of the prompt")).toHaveValue(before);
});
