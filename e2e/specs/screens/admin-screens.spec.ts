import { signInAdmin } from "../../fixtures/admin.ts";
import { finishedRun, signInDemo } from "../../fixtures/api.ts";
import { test } from "../../fixtures/test.ts";

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

for (const [name, path] of Object.entries(ADMIN)) {
  test(`admin ${name}: accessible in both themes, nothing wider than the screen`, async ({
    page,
    context,
    baseURL,
    expectSoundScreen,
  }) => {
    await signInAdmin(context, baseURL ?? "");
    await page.goto(path());
    await expectSoundScreen(page);
  });
}

for (const path of ["/admin/signin", `/admin/join?token=${"x".repeat(43)}`]) {
  test(`admin ${path.slice(0, 13)}: accessible in both themes, nothing wider than the screen`, async ({
    page,
    expectSoundScreen,
  }) => {
    await page.goto(path);
    await expectSoundScreen(page);
  });
}
