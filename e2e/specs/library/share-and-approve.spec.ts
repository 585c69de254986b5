import { finishedRun, signInDemo } from "../../fixtures/api.ts";
import { expect, test } from "../../fixtures/test.ts";

test("an ad is filed, found with a slip, shared, and approved by somebody without an account", async ({
  page,
  browser,
  context,
  baseURL,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  const api = await signInDemo(context, baseURL ?? "");
  const run = await finishedRun(api);
  const folder = await api.library.createFolder.mutate({ name: `Launch ${Date.now() % 100_000}` });
  const [ad] = (await api.library.list.query({ jobId: run.id })).items;
  await api.library.rename.mutate({ id: ad?.id ?? "", name: "Winter hero picture" });
  try {
    await page.goto("/library");
    // Filed by keyboard alone.
    await page.getByLabel("Search ads").fill("wintre hero");
    await expect(page.getByRole("gridcell")).toHaveCount(1);
    await page.locator("[data-tile='0']").focus();
    await page.keyboard.press("x");
    await page.keyboard.press("m");
    await page.getByRole("textbox", { name: "Move to" }).fill(folder.name);
    await page.keyboard.press("Enter");
    await expect(page.getByText(`1 ad moved to ${folder.name}`)).toBeVisible();
    await page.getByRole("link", { name: `${folder.name} 1` }).click();
    await expect(page).toHaveURL(new RegExp(folder.id));

    await page.locator("[data-tile='0']").focus();
    await page.keyboard.press("x");
    await expectAccessible(page);
    await page.keyboard.press("s");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name of the link").fill("Winter launch");
    await dialog.getByLabel("Password").fill("snow");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Make the link" }).click();
    const address = await dialog.getByLabel("Address").inputValue();

    const outside = await browser.newContext({ locale: "en", viewport: { width: 1280, height: 800 } });
    const reviewer = await outside.newPage();
    await reviewer.goto(address);
    await reviewer.getByLabel("Password").fill("ice!");
    await reviewer.getByRole("button", { name: "Open" }).click();
    await expect(reviewer.getByText("That is not the password of this link.")).toBeVisible();
    await reviewer.getByLabel("Password").fill("snow");
    await reviewer.getByRole("button", { name: "Open" }).click();
    await expect(reviewer.getByRole("heading", { name: "Winter launch" })).toBeVisible();
    await expectAccessible(reviewer);
    await reviewer.getByRole("button", { name: "Mark a spot of the 1:1 picture" }).click();
    await reviewer.getByLabel("Your name").fill("Ilse Oda");
    await reviewer.getByRole("textbox", { name: "Comment" }).fill("A little higher, please");
    await reviewer.getByRole("button", { name: "Comment" }).click();
    await expect(reviewer.getByRole("listitem").getByText("A little higher, please")).toBeVisible();
    await expect(reviewer.getByRole("textbox", { name: "Comment" })).toHaveValue("");
    await reviewer.getByRole("button", { name: "Approve" }).click();
    await expect(reviewer.getByText("approved it")).toBeVisible();

    // The owner is told at once, where they are, and finds it with the ad.
    await expect(page.getByText("Ilse Oda approved an ad of Winter launch")).toBeVisible();
    await page.goto(`/ads/${ad?.id}`);
    await page.getByRole("tab", { name: /Review/ }).click();
    await expect(page.getByText("A little higher, please")).toBeVisible();
    await expectAccessible(page);

    await page.goto("/library");
    await page.getByRole("button", { name: "Shared links" }).click();
    await page.getByRole("button", { name: "End the link" }).first().click();
    await expect(page.getByText("Winter launch: the link has ended")).toBeVisible();
    await reviewer.reload();
    await expect(reviewer.getByRole("heading", { name: "This link has ended" })).toBeVisible();
    await outside.close();
  } finally {
    await api.library.rename.mutate({ id: ad?.id ?? "", name: null });
    await api.library.deleteFolder.mutate({ id: folder.id });
  }
});

test("what was deleted comes back from the trash, and tags narrow the wall down", async ({
  page,
  context,
  baseURL,
  expectAccessible,
}) => {
  const api = await signInDemo(context, baseURL ?? "");
  const run = await finishedRun(api);
  const [ad] = (await api.library.list.query({ jobId: run.id })).items;
  const ids = [ad?.id ?? ""];
  await api.library.tag.mutate({ ids, add: ["seasonal"] });
  try {
    await page.goto("/library?tags=seasonal&sort=name");
    await expect(page.getByRole("gridcell")).toHaveCount(1);
    await page.locator("[data-tile='0']").focus();
    await page.keyboard.press("x");
    await page.keyboard.press("Backspace");
    await expect(page.getByText("1 ad deleted, kept 30 days")).toBeVisible();
    await page.getByRole("link", { name: /^Trash/ }).click();
    await expect(page.getByText("Kept for 30 days")).toBeVisible();
    await page.locator("[data-tile='0']").focus();
    await page.keyboard.press("x");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Restore" }).click();
    await expect(page.getByText("1 ad is back")).toBeVisible();
  } finally {
    await api.library.restore.mutate({ ids });
    await api.library.tag.mutate({ ids, remove: ["seasonal"] });
  }
});
