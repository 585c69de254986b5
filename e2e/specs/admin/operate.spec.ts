import { randomUUID } from "node:crypto";
import { authenticatorCode, JOIN_PASSWORD, joinByLink, signInAdmin } from "../../fixtures/admin.ts";
import {
  findReady,
  finishedRun,
  makeProduct,
  openApi,
  randomEmail,
  signInDemo,
  signUp,
} from "../../fixtures/api.ts";
import { queryDatabase } from "../../fixtures/operator.ts";
import { expect, test } from "../../fixtures/test.ts";

test("an admin is invited, sets up a second factor, and sees what the role opens", async ({
  page,
  context,
  baseURL,
  browser,
  expectAccessible,
}) => {
  await signInAdmin(context, baseURL ?? "");
  await page.goto("/admin/team");
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail").fill(randomEmail());
  await dialog.getByRole("button", { name: "Invite" }).click();
  const link = await dialog.getByLabel("Copy link").inputValue();
  await expectAccessible(page);
  const guest = await browser.newContext();
  const tab = await guest.newPage();
  const secret = await joinByLink(tab, link, "Sevara Support");
  await expectAccessible(tab);
  await tab.getByRole("button", { name: "I have kept them" }).click();
  await expect(tab.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
  await expect(tab.getByRole("link", { name: "Members" })).toBeVisible();
  await expect(tab.getByRole("link", { name: "Config" })).toHaveCount(0);
  // Another password: for the old one and a code that was not used yet.
  await tab.getByRole("button", { name: "Admin account" }).click();
  await tab.getByRole("menuitem", { name: "Change password" }).click();
  const change = tab.getByRole("dialog");
  await change.getByLabel("Current password").fill(JOIN_PASSWORD);
  await change.getByLabel("New password").fill(`${JOIN_PASSWORD} too`);
  await change.getByRole("button", { name: "Change password" }).click();
  await expect(change.getByText("Six digits, as your authenticator shows them now.")).toBeVisible();
  await expectAccessible(tab);
  await change.getByLabel("Code from your authenticator").fill(authenticatorCode(secret, true));
  await change.getByRole("button", { name: "Change password" }).click();
  await expect(tab.getByText("Password changed. Other devices are signed out.")).toBeVisible();
  await expect(change).toHaveCount(0);
  await tab.goto("/admin/config");
  await expect(tab.getByRole("heading", { name: "Your role does not include this" })).toBeVisible();
  await tab.goto(link);
  await expect(tab.getByRole("heading", { level: 1, name: "This invitation opens nothing" })).toBeVisible();
  await guest.close();
});

test("a member is suspended in mid-run: sessions end, the run stops, credits go back", async ({
  page,
  context,
  baseURL,
  browser,
  expectAccessible,
}) => {
  const origin = baseURL ?? "";
  const theirs = await browser.newContext();
  const member = await signUp(theirs, origin);
  const product = await makeProduct(member);
  const { concept } = await findReady(member);
  const me = await member.member.me.query();
  await signInAdmin(context, origin);
  await page.goto(`/admin/members?q=${me.email}`);
  await page.getByRole("link", { name: "Nora Test" }).click();
  await page.getByRole("button", { name: "Suspend" }).click();
  await page.getByLabel("Why, for the audit log").fill("Chargebacks");
  await expectAccessible(page);
  await member.generation.create.mutate({
    brandId: product.brandId,
    productId: product.id,
    conceptId: concept.id,
  });
  await page.getByRole("dialog").getByRole("button", { name: "Suspend" }).click();
  await expect(page.getByRole("button", { name: "Restore" })).toBeVisible();
  await page.getByRole("tab", { name: "Runs" }).click();
  await expect(page.getByRole("tabpanel").getByText("Canceled")).toBeVisible();
  const after = await openApi(theirs, origin)
    .member.me.query()
    .catch((error: unknown) => String(error));
  expect(String(after)).toContain("Sign in");
  await expectAccessible(page);
  await theirs.close();
});

test("an order is taken up and delivered, and the member sees the link", async ({
  page,
  context,
  baseURL,
  expectAccessible,
}) => {
  const origin = baseURL ?? "";
  const member = await signInDemo(context, origin);
  const run = await finishedRun(member);
  const ad = run.ads.find(({ status }) => status === "completed");
  await queryDatabase(
    `insert into canva_orders (id, user_id, ad_id, status, price, currency)
     select uuid_v7(), user_id, id, 'paid', 2900, 'usd' from generated_ads where id = $1`,
    [ad?.id ?? ""],
  );
  await signInAdmin(context, origin);
  await page.goto("/admin/orders");
  const row = page.getByRole("row").filter({ hasText: "Waiting for a designer" }).first();
  await row.getByRole("button", { name: "Take up" }).click();
  const mine = page.getByRole("row").filter({ hasText: "Being made" }).first();
  await mine.getByRole("button", { name: "Deliver" }).click();
  const link = `https://www.canva.com/design/${randomUUID()}`;
  await page.getByLabel("Link to the template").fill(link);
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Deliver" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Delivered" }).first()).toBeVisible();
  const orders = await member.canva.orders.query();
  expect(orders.items.map((order) => order.link)).toContain(link);
});

test("a dead job runs again", async ({ page, context, baseURL, expectAccessible }) => {
  const owner = randomUUID();
  await queryDatabase(
    `insert into pgboss.job (name, data, state, completed_on, output, retry_count)
     values ('member.stop-runs', $1::text::jsonb, 'failed', now(), '{"message": "the database was away"}', 5)`,
    [JSON.stringify({ userId: owner })],
  );
  await signInAdmin(context, baseURL ?? "");
  await page.goto("/admin/queue");
  await page.getByRole("tab", { name: "Dead jobs" }).click();
  const row = page.getByRole("row").filter({ hasText: owner });
  await expect(row).toContainText("the database was away");
  await expectAccessible(page);
  await row.getByRole("button", { name: "Run again" }).click();
  await expect(row).toHaveCount(0);
  await expect
    .poll(() => queryDatabase(`select state from pgboss.job where data ->> 'userId' = $1`, [owner]))
    .toEqual([{ state: "completed" }]);
});

test("what members type is shown as they typed it, and never runs", async ({
  page,
  context,
  baseURL,
  browser,
}) => {
  const origin = baseURL ?? "";
  const evil = `<img src=x onerror="window.owned=1"><script>window.owned=1</script>`;
  const theirs = await browser.newContext();
  const member = await signUp(theirs, origin);
  await member.member.update.mutate({ fullName: evil.slice(0, 120) });
  const brand = await member.brand.create.mutate({ name: evil.slice(0, 60), primaryColor: "#24463A" });
  const product = await member.product.create.mutate({
    brandId: brand.id,
    name: evil.slice(0, 60),
    usps: ["Calm skin", "Retinal", "Fragrance-free", "Refillable"],
    priceText: "38",
    currency: "USD",
  });
  const { concept } = await findReady(member);
  const run = await member.generation.create.mutate({
    brandId: brand.id,
    productId: product.id,
    conceptId: concept.id,
    importantNotes: evil,
  });
  const me = await member.member.me.query();
  const admin = await signInAdmin(context, origin);
  await admin.admin.ledger.adjust.mutate({ id: me.id, amount: 1, reason: evil.slice(0, 150) });
  await admin.admin.member.suspend.mutate({ id: me.id, reason: evil });
  const pages = [
    `/admin/members?q=${me.email}`,
    `/admin/members/${me.id}`,
    `/admin/runs/${run.id}`,
    "/admin/queue",
  ];
  for (const path of pages) {
    await page.goto(path);
    await expect(page.getByText("<img src=x", { exact: false }).first()).toBeVisible();
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
    expect(await page.evaluate(() => Reflect.get(window, "owned"))).toBeUndefined();
  }
  await page.goto("/admin/audit");
  await page.getByLabel("Admin, action or id").fill(me.id);
  await page.getByRole("button", { name: "Show" }).first().click();
  await expect(page.getByText("<img src=x", { exact: false }).first()).toBeVisible();
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await theirs.close();
});
