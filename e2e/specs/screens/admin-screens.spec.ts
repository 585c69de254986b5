import type { Page } from "@playwright/test";
import { signInAdmin } from "../../fixtures/admin.ts";
import { finishedRun, signInDemo } from "../../fixtures/api.ts";
import { expect, test } from "../../fixtures/test.ts";

let memberId = "";
let runId = "";
test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  const member = await signInDemo(context, baseURL ?? "");
  memberId = (await member.member.me.query()).id;
  runId = (await finishedRun(member)).id;
  await context.close();
});

const ADMIN: Record<string, () => string> = {
  dashboard: () => "/admin",
  members: () => "/admin/members",
  member: () => `/admin/members/${memberId}`,
  orders: () => "/admin/orders",
  queue: () => "/admin/queue",
  run: () => `/admin/runs/${runId}`,
  providers: () => "/admin/providers",
  config: () => "/admin/config",
  system: () => "/admin/system",
  audit: () => "/admin/audit",
  team: () => "/admin/team",
  "second factor": () => "/admin/second-factor",
};

async function expectFit(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}

for (const [name, path] of Object.entries(ADMIN)) {
  test(`admin ${name}: accessible, nothing wider than the screen`, async ({
    page,
    context,
    baseURL,
    expectAccessible,
  }) => {
    await signInAdmin(context, baseURL ?? "");
    await page.goto(path());
    await expectFit(page);
    await expectAccessible(page);
  });
}

for (const path of ["/admin/signin", `/admin/join?token=${"x".repeat(43)}`]) {
  test(`admin ${path.slice(0, 13)}: accessible, nothing wider than the screen`, async ({
    page,
    expectAccessible,
  }) => {
    await page.goto(path);
    await expectFit(page);
    await expectAccessible(page);
  });
}
