import type { FixAnswer, JobId } from "@static-engine/contracts";
import { isPaintedByModel } from "@static-engine/contracts";
import { generationLogs } from "@static-engine/db/schema";
import { waitFor } from "@static-engine/testing";
import { answerFromBrief } from "@static-engine/testing/emulators";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import { configure, FREE_MODELS, paintedRun, scenicConcept, untilIdle, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import { makeWorkspace } from "./workspace.ts";

const ANOTHER_SCENE: FixAnswer = {
  summary: "The light is warmer.",
  steps: [],
  scenePrompt: "A calm plaster wall in evening light",
  cannot: null,
};

const emulators = useEmulators((question) =>
  question.text.includes("<choices>") ? ANOTHER_SCENE : answerFromBrief(question),
);
const server = useServer({ worker: true, env: emulators.env });
beforeAll(() => configure(server, FREE_MODELS));
afterEach(() => emulators.reset());

const calls = (words: string) =>
  ["anthropic", "gemini"].flatMap((provider) =>
    emulators.of(provider).calls.filter(({ body }) => JSON.stringify(body).includes(words)),
  );
const painted = () => calls("responseModalities");
/** Whoever sees a picture is asked for its letters or marks, or reads it for a proofreader. */
const looks = () => [...calls("Logos, watermarks, signatures"), ...calls("for a proofreader")];

function paintSlowly(): void {
  emulators.of("gemini").fault("few_letters");
  emulators.of("gemini").latency(1500);
}

async function costsOf(jobId: JobId): Promise<number[]> {
  const rows = await server.container.database.drizzle
    .select()
    .from(generationLogs)
    .where(eq(generationLogs.jobId, jobId));
  return rows.filter(({ step }) => /^(scene|ad):/.test(step)).map(({ costMicroUsd }) => costMicroUsd);
}

test.each([
  ["a scene", { imageModel: "gemini/nano-banana-2.1" }],
  ["an ad that is painted whole", { imageModel: "gemini/nano-banana-pro", paintsWhole: true }],
])("%s that is in the making when its run is canceled is shown to nobody", async (_what, choice) => {
  const workspace = await makeWorkspace(server);
  const { client, brand, product } = workspace;
  paintSlowly();
  const { id } = await client.generation.create.mutate({
    brandId: brand.id,
    productId: product.id,
    conceptId: await scenicConcept(workspace),
    ...choice,
  });
  await waitFor("the first picture to be ordered", async () => painted().length > 0, 20_000);
  await client.generation.cancel.mutate({ id });
  await untilIdle(server, "run.slot");
  expect(looks().length).toBe(0);
  // What was sent is paid for all the same, and so it is written down; others may have been given up on their way.
  const costs = (await costsOf(id)).filter((cost) => cost > 0);
  expect(costs.length).toBeGreaterThanOrEqual(painted().length);
});

test("nor is the new scene of a fix that is canceled", async () => {
  const workspace = await makeWorkspace(server);
  const run = await paintedRun(workspace);
  const ad = run.ads.find(({ madeWith }) => isPaintedByModel(madeWith));
  if (!ad) throw new Error("nothing was painted");
  emulators.reset();
  paintSlowly();
  const { client } = workspace;
  const order = { adId: ad.id, version: 1, description: "The background looks cold" };
  const { id } = await client.generation.fixErrors.mutate(order);
  await waitFor("the scene to be ordered", async () => painted().length === 3, 20_000);
  expect((await client.generation.cancel.mutate({ id })).status).toBe("canceled");
  await untilIdle(server, "ad.fix");
  expect(looks().length).toBe(0);
  expect(await client.generation.status.query({ id })).toMatchObject({ status: "canceled", settled: 0 });
  expect(await costsOf(id)).toHaveLength(3);
});
