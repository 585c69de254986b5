import { signInDemo } from "../../fixtures/api.ts";
import { expect, test } from "../../fixtures/test.ts";

for (const [language, title, sought, name] of [
  ["ru", "Концепции", "таблица", "Таблица сравнения"],
  ["uz", "Gʻoyalar", "taqqoslash", "Taqqoslash jadvali"],
] as const) {
  test(`${language}: concepts are called and found by their names in the screen's language`, async ({
    page,
    context,
    baseURL,
  }) => {
    await signInDemo(context, baseURL ?? "");
    await page.addInitScript((value) => localStorage.setItem("language", value), language);
    await page.goto("/concepts?all=true");
    await expect(page).toHaveTitle(new RegExp(title));
    const names = page.getByRole("main").getByRole("heading", { level: 2 });
    await expect(names.filter({ hasText: name })).toBeVisible();
    await page.getByRole("searchbox").fill(sought);
    await expect(names).toHaveText([name]);
  });
}
