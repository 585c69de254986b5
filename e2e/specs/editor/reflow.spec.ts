import { finishedRun, signInDemo } from "../../fixtures/api.ts";
import { expect, test } from "../../fixtures/test.ts";

test("a brand's new colours reach its ads in two clicks and go back in one", async ({
  page,
  context,
  baseURL,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  const api = await signInDemo(context, baseURL ?? "");
  const run = await finishedRun(api);
  const { primaryColor } = await api.brand.get.query({ id: run.brand.id });
  const versions = async () =>
    new Map((await api.library.list.query({ jobId: run.id })).items.map(({ id, version }) => [id, version]));
  const before = await versions();
  await api.brand.update.mutate({ id: run.brand.id, primaryColor: "#1F6F54" });
  try {
    await page.goto(`/brands/${run.brand.id}`);
    await page.getByRole("button", { name: "See before and after" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("img").first()).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: /^Update \d+ ads?$/ }).click();
    await expect(page.getByText(/ads? updated\./)).toBeVisible({ timeout: 60_000 });
    const after = await versions();
    expect([...after].some(([id, version]) => version !== before.get(id))).toBe(true);
    await page.getByRole("button", { name: "Undo all" }).click();
    await expect(page.getByText(/as (it was|they were)/)).toBeVisible();
    expect(await versions()).toEqual(before);
  } finally {
    await api.brand.update.mutate({ id: run.brand.id, primaryColor });
  }
});

test("an ad is shown where people will meet it", async ({ page, context, baseURL, expectAccessible }) => {
  const api = await signInDemo(context, baseURL ?? "");
  const run = await finishedRun(api);
  const ad = run.ads.find(({ stage }) => stage === "passed");
  await page.goto(`/ads/${ad?.id}`);
  await page.getByRole("tab", { name: "Placements" }).click();
  await expect(page.getByRole("figure")).toHaveCount(4);
  await page.getByRole("tabpanel").getByRole("button", { name: "TikTok" }).click();
  await expect(page.getByRole("figure")).toHaveCount(5);
  for (const name of ["Greyscale", "Green weak", "Dark mode", "True size"]) {
    await page.getByRole("button", { name }).click();
    await expect(page.getByRole("button", { name })).toHaveAttribute("aria-pressed", "true");
  }
  await expectAccessible(page);
});
