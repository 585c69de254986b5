import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { configure, endOf, FREE_MODELS, scenicConcept, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { failureOf, makeWorkspace } from "./workspace.ts";

const emulators = useEmulators();
const server = useServer({ worker: true, env: emulators.env });
beforeAll(() => configure(server, { ...FREE_MODELS, "models.scene_fallback": [] }));
afterEach(async () => {
  emulators.reset();
  await server.container.database.sql`delete from provider_circuits`;
});

const PAINTER = "gemini/nano-banana-pro";

async function wholeRun(workspace: Workspace) {
  const { client, brand, product } = workspace;
  const conceptId = await scenicConcept(workspace);
  const order = {
    brandId: brand.id,
    productId: product.id,
    conceptId,
    imageModel: PAINTER,
    paintsWhole: true,
  };
  const { id } = await client.generation.create.mutate(order);
  return endOf(client, id);
}

describe("an ad that a model paints whole", () => {
  test("is delivered with its words read off every picture, and edited from its layers", async () => {
    const workspace = await makeWorkspace(server);
    const { client } = workspace;
    const run = await wholeRun(workspace);
    expect(run).toMatchObject({ status: "completed", paintsWhole: true, cost: 11, settled: 11 });
    expect(run.ads.map(({ madeWith }) => madeWith.scene?.model)).toEqual(Array(6).fill(PAINTER));
    for (const ad of run.ads) {
      expect(ad.checks.find(({ id }) => id === "painted_words")?.status).toBe("pass");
    }
    const painted = emulators.of("gemini").calls;
    expect(painted).toHaveLength(18);
    // The product's photo and the logo go with each order.
    expect(JSON.stringify(painted[0]?.body)).toContain("inlineData");
    const [ad] = run.ads;
    const editable = await client.library.editable.query({ id: ad?.id ?? "" });
    expect(editable.document.whole).toBeUndefined();
    const { items } = await client.generation.exportRatios.mutate({
      id: ad?.id ?? "",
      sizes: ["4:5", "1:1"],
    });
    for (const { url } of items) {
      expect((await fetch(`${server.origin}${url}`)).status).toBe(200);
    }
  });

  test("whose words come out wrong is asked for once more, then set by us, and it says so", async () => {
    emulators.of("gemini").fault("text");
    const workspace = await makeWorkspace(server);
    const run = await wholeRun(workspace);
    expect(run.ads.map(({ status }) => status)).toEqual(Array(6).fill("completed"));
    for (const { madeWith, checks } of run.ads) {
      expect(madeWith.scene).toEqual({ model: "studio", requested: PAINTER, reason: "bad_result" });
      expect(checks.some(({ id }) => id === "painted_words")).toBe(false);
    }
    expect(emulators.of("gemini").calls.length).toBeLessThanOrEqual(36);
    // Set by us, an ad costs what ads set by us cost: the painter's share comes back.
    expect(run).toMatchObject({ cost: 11, settled: 5, released: 6 });
    expect((await workspace.client.member.me.query()).credits).toEqual({ available: 15, held: 0 });
  });

  test.each([
    ["a painter", "gemini", (body: unknown) => !JSON.stringify(body).includes("proofreader")],
    ["the reader", "anthropic", (body: unknown) => JSON.stringify(body).includes("proofreader")],
  ])("that %s refuses is set by us, and it says so", async (_who, provider, isRefused) => {
    emulators.of(provider).fault("refusal", { match: ({ body }) => isRefused(body) });
    const run = await wholeRun(await makeWorkspace(server));
    expect(run.ads.map(({ status, errorMessage }) => `${status} ${errorMessage}`)).toEqual(
      Array(6).fill("completed null"),
    );
    for (const { madeWith } of run.ads) {
      expect(madeWith.scene).toEqual({ model: "studio", requested: PAINTER, reason: "rejected" });
    }
    expect(run).toMatchObject({ cost: 11, settled: 5, released: 6 });
  });

  test("is refused where the idea or the model is not fit for it", async () => {
    const { client, brand, product } = await makeWorkspace(server);
    const { items } = await client.concept.list.query({ productId: product.id, readyOnly: true, limit: 100 });
    const wordy = items.find(({ allowsWhole }) => !allowsWhole);
    const fit = items.find(({ allowsWhole }) => allowsWhole);
    if (!wordy || !fit) throw new Error("both kinds of concepts are there");
    const order = { brandId: brand.id, productId: product.id, paintsWhole: true };
    for (const choice of [
      { conceptId: wordy.id, imageModel: PAINTER },
      { conceptId: fit.id, imageModel: "studio" },
    ]) {
      const failure = await failureOf(client.generation.create.mutate({ ...order, ...choice }));
      expect(failure).toMatchObject({ code: "VALIDATION", details: { paintsWhole: "not offered" } });
    }
    const { items: models } = await client.generation.models.query({
      conceptId: fit.id,
      productId: product.id,
    });
    expect(models.find(({ id }) => id === PAINTER)?.paintsWhole).toBe(true);
    expect(models.find(({ id }) => id === "studio")?.paintsWhole).toBe(false);
  });
});
