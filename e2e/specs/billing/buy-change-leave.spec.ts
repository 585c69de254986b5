import type { Page } from "@playwright/test";
import { finishedRun, makeProduct, signInDemo, signUp } from "../../fixtures/api.ts";
import { operateOrders } from "../../fixtures/operator.ts";
import { expect, test } from "../../fixtures/test.ts";

/** The hosted page of the emulator, which says on every page that it is one. */
async function payWith(page: Page, card?: string): Promise<void> {
  await page.waitForURL(/emulated-payments\/pay/);
  await expect(page.getByText("Emulated payments")).toBeVisible();
  if (card) await page.getByLabel("Card").selectOption({ label: card });
  await page.getByRole("button", { name: "Pay", exact: true }).click();
}

test("from the prices to a plan, another plan, leaving, coming back, and a pack", async ({
  page,
  context,
  baseURL,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  await signUp(context, baseURL ?? "");
  await page.goto("/pricing");
  await expect(page.getByText("Emulated payments")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Choose Growth" }).click();
  await payWith(page, "4000 0000 0000 0002, is declined");
  await expect(page.getByRole("alert")).toHaveText("Your card was declined.");
  await payWith(page, "4242 4242 4242 4242, works");

  await page.waitForURL(/billing\/done/);
  await expect(page.getByRole("heading", { name: "Growth is yours" })).toBeVisible();
  await expect(page.getByText("+400 credits. You can spend 420 now.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Credits and billing" }).click();

  await page.getByRole("button", { name: "Change plan" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /Scale/ }).click();
  await expect(dialog.getByText("+800")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: /Pay \$5\d(\.\d\d)? and change/ }).click();
  await expect(page.getByText("The plan is changed.")).toBeVisible();
  await expect(page.getByRole("heading", { name: /Scale/ })).toBeVisible();
  await expect(
    page.getByRole("link", { name: /1,220 credits available|1220 credits available/ }),
  ).toBeVisible();

  await page.getByRole("button", { name: "Cancel plan" }).click();
  await dialog.getByRole("button", { name: "Cancel plan" }).click();
  await expect(page.getByText("Ends soon")).toBeVisible();
  await page.getByRole("button", { name: "Keep the plan" }).click();
  await expect(page.getByText("Active", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "One pack more" }).click();
  await page.getByRole("button", { name: "Buy for $30" }).click();
  await payWith(page);
  await expect(page.getByRole("heading", { name: "Your credits are here" })).toBeVisible();
  await expect(page.getByText("+200 credits. You can spend 1,420 now.")).toBeVisible();
  await page.goto("/billing");
  await expect(page.getByRole("region", { name: "Invoices" }).getByText("Paid")).toHaveCount(3);
});

test("a template that is ordered, made and delivered while the page is open", async ({
  page,
  context,
  baseURL,
  expectAccessible,
}) => {
  test.setTimeout(180_000);
  const api = await signInDemo(context, baseURL ?? "");
  const [ad] = (await finishedRun(api)).ads.filter(({ status }) => status === "completed");
  await page.goto(`/ads/${ad?.id}`);
  await page.getByRole("button", { name: "Editable template, $29" }).click();
  await payWith(page);
  await expect(page.getByRole("heading", { name: "Your template is ordered" })).toBeVisible();
  await page.getByRole("link", { name: "See your orders" }).click();
  const state = page.getByRole("row").filter({ hasText: "$29" }).first();
  await expect(state).toContainText("Waiting for a designer");
  await expectAccessible(page);
  const id = (await operateOrders()).split("\n").at(-2)?.split(" ")[0] ?? "";
  await operateOrders("start", id);
  await expect(state).toContainText("Being made");
  await operateOrders("deliver", id, "https://www.canva.com/design/x");
  await expect(state).toContainText("Delivered");
  await expect(state.getByRole("link", { name: "Open template" })).toHaveAttribute(
    "href",
    "https://www.canva.com/design/x",
  );
});

test("the ledger tells a run on one row, whose lines unfold; what was held and given back can be asked for", async ({
  page,
  context,
  baseURL,
  expectAccessible,
}) => {
  const api = await signUp(context, baseURL ?? "");
  const product = await makeProduct(api);
  const { items: concepts } = await api.concept.list.query({ productId: product.id, limit: 100 });
  const concept = concepts.find(({ missing }) => missing.length === 0);
  if (!concept) throw new Error("no concept is ready");
  await page.goto("/billing");
  const ledger = page.getByRole("region", { name: "Ledger" });
  await expect(ledger.getByRole("row", { name: /Welcome credits.*20 added/ })).toBeVisible();
  const { id } = await api.generation.create.mutate({
    brandId: product.brandId,
    productId: product.id,
    conceptId: concept.id,
    imageModel: "studio",
  });
  // By itself: the page is open, and the feed tells it.
  await expect(ledger.getByRole("row", { name: /Run 0001, .*6 of 6 passed/ })).toBeVisible({
    timeout: 30_000,
  });
  const row = ledger.getByRole("row", { name: /Run 0001/ });
  await expect(row.getByRole("img", { name: "5 held, 5 settled, 0 given back" })).toBeVisible();
  await row.getByRole("button", { name: "Show its lines" }).click();
  await expect(ledger.getByText("ads 1, 2, 3, 4, 5 and 6 passed")).toBeVisible();
  await expectAccessible(page);
  await ledger.getByRole("radio", { name: "Given back" }).click();
  await expect(ledger.getByText("Nothing of this kind.")).toBeVisible();
  await ledger.getByRole("radio", { name: "Settled" }).click();
  await ledger.getByRole("link", { name: /Run 0001/ }).click();
  await page.waitForURL(new RegExp(`/runs/${id}`));
});
