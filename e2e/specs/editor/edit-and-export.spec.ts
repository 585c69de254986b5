import { readFile } from "node:fs/promises";
import { PackPlatform } from "@static-engine/contracts";
import { PACKS } from "@static-engine/creative";
import { readZip } from "@static-engine/testing/zip";
import sharp from "sharp";
import { finishedRun, signInDemo } from "../../fixtures/api.ts";
import { expect, test } from "../../fixtures/test.ts";

test("a headline is edited where it stands, saved, undone, and the ad leaves as a pack", async ({
  page,
  context,
  baseURL,
  expectAccessible,
}) => {
  test.setTimeout(150_000);
  const api = await signInDemo(context, baseURL ?? "");
  const run = await finishedRun(api);
  const ad = run.ads.find(({ stage }) => stage === "passed");
  if (!ad) throw new Error("no ad has passed");
  await page.goto(`/ads/${ad.id}`);
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.waitForURL(/\/edit/);
  const first = page.getByRole("button", { name: /^Text: / }).first();
  await first.focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: /^Text: / });
  const before = await field.inputValue();
  await field.press("Control+End");
  await page.keyboard.type("!!");
  await expect(field).toHaveValue(/!!$/);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await first.focus();
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue(before);
  await field.press("Control+End");
  await page.keyboard.type("!!");
  await page.keyboard.press("Enter");

  await page.getByRole("button", { name: "Save version" }).click();
  await expect(page.getByText("Version 2 saved", { exact: false })).toBeVisible({ timeout: 30_000 });
  expect((await api.library.get.query({ id: ad.id })).version).toBe(2);
  await expect(page.getByRole("button", { name: /v2 Edit/ })).toHaveAttribute("aria-current", "true");

  // The step of this sitting first, then the version of before.
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await page.reload();
  await expect(page.getByRole("button", { name: /v2 Edit/ })).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: /v1 First/ })).toHaveAttribute("aria-current", "true");
  expect((await api.library.get.query({ id: ad.id })).version).toBe(1);
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByRole("button", { name: /v2 Edit/ })).toHaveAttribute("aria-current", "true");

  await page.goto(`/ads/${ad.id}`);
  await page.getByRole("button", { name: "Packs for platforms" }).click();
  const dialog = page.getByRole("dialog");
  for (const name of ["Google", "TikTok", "Pinterest", "LinkedIn", "X", "Snapchat"]) {
    await dialog
      .getByRole("checkbox", { name, exact: false })
      .and(dialog.getByLabel(new RegExp(`^${name}`)))
      .check();
  }
  await dialog.getByLabel("File names").fill("{placement}");
  await expect(dialog.getByText("feed-4x5.jpg")).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download 7 packs" }).click();
  const files = await readZip(await readFile(await (await download).path()));
  const rows = PackPlatform.options.flatMap((platform) =>
    PACKS[platform].files.map((spec) => ({ platform, spec })),
  );
  for (const { platform, spec } of rows) {
    const name = [...files.keys()].find((key) => key.startsWith(`${platform}/${spec.placement}`)) ?? "";
    const data = files.get(name);
    if (!data) throw new Error(`${platform} ${spec.placement} is not in the pack`);
    const meta = await sharp(data).metadata();
    expect([meta.width, meta.height], name).toEqual([spec.width, spec.height]);
    expect(data.byteLength, name).toBeLessThanOrEqual(spec.maxBytes);
    expect(spec.formats, name).toContain(meta.format);
    expect(String(meta.xmp), name).toContain("DigitalSourceType");
    expect((await sharp(data).stats()).isOpaque, name).toBe(true);
  }
});

test("of two tabs that edit one ad the second is told, and nothing is overwritten", async ({
  page,
  context,
  baseURL,
}) => {
  const api = await signInDemo(context, baseURL ?? "");
  const run = await finishedRun(api);
  const ad = run.ads.filter(({ stage }) => stage === "passed").at(-1);
  if (!ad) throw new Error("no ad has passed");
  const { head } = await api.library.editable.query({ id: ad.id });
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`/ads/${ad.id}/edit`);
    await tab.getByRole("button", { name: "Hide: Logo" }).click();
  }
  await page.getByRole("button", { name: "Save version" }).click();
  await expect(page.getByText(`Version ${head + 1} saved`, { exact: false })).toBeVisible({
    timeout: 30_000,
  });
  await other.getByRole("button", { name: "Save version" }).click();
  const dialog = other.getByRole("dialog");
  await expect(dialog).toContainText(`Version ${head + 1} was saved first`);
  await dialog.getByRole("button", { name: "Look at version" }).click();
  await expect(other.getByRole("dialog")).toContainText("They are the same.");
  await other.keyboard.press("Escape");
  await other.getByRole("button", { name: "Save version" }).click();
  await dialog.getByRole("button", { name: "Save mine on top" }).click();
  await expect(other.getByText(`Version ${head + 2} saved`, { exact: false })).toBeVisible({
    timeout: 30_000,
  });
  const { items } = await api.library.versions.query({ id: ad.id });
  expect(items.slice(0, 2).map(({ version, baseVersion }) => [version, baseVersion])).toEqual([
    [head + 2, head + 1],
    [head + 1, head],
  ]);
  await expect(page.getByText(`Version ${head + 2} was saved in another tab`)).toBeVisible();
});

test("unsaved edits are not left by accident", async ({ page, context, baseURL }) => {
  const api = await signInDemo(context, baseURL ?? "");
  const run = await finishedRun(api);
  const ad = run.ads.find(({ stage }) => stage === "passed");
  await page.goto(`/ads/${ad?.id}/edit`);
  await page.getByRole("button", { name: "Hide: Logo" }).click();
  await page.getByRole("link", { name: "Back to the ad" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("your edit");
  await dialog.getByRole("button").first().click();
  await expect(page).toHaveURL(/\/edit/);
  await expect(page.getByRole("button", { name: "Show: Logo" })).toBeVisible();
});
