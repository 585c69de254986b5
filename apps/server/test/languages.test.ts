import type { Language } from "@static-engine/contracts";
import { beforeAll, expect, test } from "vitest";
import { configure, endOf, useEmulators } from "./models.ts";
import type { Client } from "./test-server.ts";
import { useServer } from "./test-server.ts";

const emulators = useEmulators();
const server = useServer({ worker: true, env: emulators.env });
let client: Client;
beforeAll(async () => {
  await configure(server, { "generation.runs_per_minute": 60 });
  client = server.connect().client;
  await client.member.login.mutate({ email: "demo@static-engine.test", password: "static-engine" });
});
/** Letters of the language's script, among all of a text but the names in it. */
function shareOfScript(language: Language, text: string, names: readonly string[]): number {
  const said = names.reduce((rest, name) => rest.replaceAll(name, ""), text);
  const letters = said.match(/\p{L}/gu)?.length ?? 0;
  const own = said.match(language === "ru" ? /\p{Script=Cyrillic}/gu : /\p{Script=Latin}/gu)?.length ?? 0;
  return letters === 0 ? 1 : own / letters;
}

// The demo's products as they are, and each asked for in a language that its facts are not written in.
test.each<[Language, string, string]>([
  ["ru", "Лепёшка", "review-card"],
  ["uz", "Toʻrt kishilik nonushta", "offer-first"],
  ["ru", "90 capsules", "review-card"],
  ["ru", "rundo card", "offer-first"],
  ["uz", "Лепёшка", "before-after"],
  ["en", "Лепёшка", "us-vs-them"],
])("a run in %s for “%s” completes on emulated models", async (language, name, slug) => {
  const { items: products } = await client.product.list.query({ limit: 50 });
  const product = products.find((one) => one.name === name);
  if (!product) throw new Error(`the demo has no ${name}`);
  const brand = await client.brand.get.query({ id: product.brandId });
  const { items: concepts } = await client.concept.list.query({ productId: product.id, limit: 100 });
  const concept = concepts.find((one) => one.slug === slug && one.missing.length === 0);
  if (!concept) throw new Error(`${name} is not ready for ${slug}`);
  const { id } = await client.generation.create.mutate({
    brandId: product.brandId,
    productId: product.id,
    conceptId: concept.id,
    imageModel: "studio",
    language,
  });
  const run = await endOf(client, id);
  expect(run.ads.map(({ status, errorMessage }) => errorMessage ?? status)).toEqual(
    Array(6).fill("completed"),
  );
  for (const { copy, madeWith } of run.ads) {
    expect(madeWith.copy?.model).toContain("anthropic/");
    const said = `${copy?.headline} ${copy?.subheadline ?? ""}`;
    expect(shareOfScript(language, said, [name, brand.name])).toBeGreaterThan(0.5);
  }
});

test.each([
  ["таблица сравн", ["comparison-table"]],
  ["taqqoslash", ["comparison-table"]],
  ["comparison table", ["comparison-table"]],
])("a concept is found as “%s”", async (search, slugs) => {
  const { items } = await client.concept.list.query({ search, limit: 100 });
  expect(items.map(({ slug }) => slug)).toEqual(slugs);
});
