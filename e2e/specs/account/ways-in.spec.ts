import type { Page } from "@playwright/test";
import { PASSWORD, randomEmail, signUp } from "../../fixtures/api.ts";
import { expect, test } from "../../fixtures/test.ts";

/** Opens the newest mail to this address in the demo's mailbox and follows its button. */
async function followMail(page: Page, email: string, subject: string): Promise<void> {
  await page.goto("/mailbox");
  await page
    .getByRole("button", { name: new RegExp(`${subject}.*${email}`) })
    .first()
    .click();
  await page.getByRole("article").getByRole("link").click();
}

test("forget the password, choose another through the mailbox, and come in by a mailed link", async ({
  page,
  context,
  baseURL,
  expectAccessible,
}) => {
  const api = await signUp(context, baseURL ?? "");
  const { email } = await api.member.me.query();
  await context.clearCookies();

  await page.goto("/signin");
  await expect(page.getByRole("link", { name: "Continue with Google" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Forgot it?" }).click();
  await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Mail me the link" }).click();
  await expect(page.getByText("This demo has no mail server.")).toBeVisible();
  await expectAccessible(page);
  await followMail(page, email, "Choose a new password");
  await page.getByLabel("New password").fill("a better horse");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await page.waitForURL("**/home");

  // The link is used up; whoever finds it gets nowhere, and is told the way out.
  await followMail(page, email, "Choose a new password");
  await page.getByLabel("New password").fill("a third horse");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByText("This link was used already, or is too old.")).toBeVisible();
  await page.getByRole("link", { name: "Ask for a new link" }).click();
  await page.waitForURL("**/forgot");

  await context.clearCookies();
  await page.goto("/signin");
  await page.getByRole("link", { name: "E-mail me a link instead" }).click();
  await expect(page.getByRole("heading", { name: "Sign in by mail" })).toBeVisible();
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await expect(page.getByText("a mail with a link is on its way")).toBeVisible();
  await followMail(page, email, "Your sign-in link");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/home");
});

test("come in through Google, and link an account that was there before", async ({
  page,
  context,
  baseURL,
}) => {
  await page.goto("/signup");
  await page.getByRole("link", { name: "Continue with Google" }).click();
  await expect(page.getByText("Emulated Google")).toBeVisible();
  await page.getByLabel("E-mail").fill(randomEmail());
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/onboarding");

  await context.clearCookies();
  const api = await signUp(context, baseURL ?? "");
  const { email } = await api.member.me.query();
  await context.clearCookies();
  await page.goto("/signin");
  await page.getByRole("link", { name: "Continue with Google" }).click();
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("Sign in to it once, and Google is linked.")).toBeVisible();
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("Emulated Google")).toBeVisible();
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(/settings/);
  await expect(page.getByRole("button", { name: "Unlink Google" })).toBeVisible();
});

test("change the password in settings, and see the other device go", async ({
  page,
  context,
  baseURL,
  browser,
  expectAccessible,
}) => {
  const api = await signUp(context, baseURL ?? "");
  const { email } = await api.member.me.query();
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(`${baseURL}/signin`);
  await other.getByLabel("E-mail").fill(email);
  await other.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await other.getByRole("button", { name: "Sign in", exact: true }).click();
  await other.waitForURL("**/home");

  await page.goto("/settings");
  await expect(page.getByText("This device", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Current password").fill(PASSWORD);
  await page.getByLabel("New password").fill("a better horse");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Other devices are signed out.", { exact: false })).toBeVisible();
  await other.reload();
  await other.waitForURL(/signin/);
  await elsewhere.close();

  await page.getByRole("button", { name: "Notices" }).click();
  await expect(page.getByText("Nothing has happened yet.", { exact: false })).toBeVisible();
  await expectAccessible(page);
});
