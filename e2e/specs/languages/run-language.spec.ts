import { findReady, makeProduct, signUp } from "../../fixtures/api.ts";
import { expect, test } from "../../fixtures/test.ts";

test("ads are offered in the language of the brand's last run, in the screen's where there was none", async ({
  page,
  context,
  baseURL,
}) => {
  const api = await signUp(context, baseURL ?? "");
  const product = await makeProduct(api);
  const { concept } = await findReady(api);
  const language = page.getByRole("combobox", { name: "Language of the ads" });
  await page.goto("/create");
  await expect(language).toHaveText("English");

  const run = await api.generation.create.mutate({
    brandId: product.brandId,
    productId: product.id,
    conceptId: concept.id,
    language: "ru",
  });
  await api.generation.cancel.mutate({ id: run.id });
  await page.reload();
  await expect(language).toHaveText("Russian");
  await language.click();
  await page.getByRole("option", { name: "Uzbek" }).click();
  await expect(language).toHaveText("Uzbek");
});
