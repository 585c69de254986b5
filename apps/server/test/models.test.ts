import type { CopyVariation } from "@static-engine/contracts";
import { isPaintedByModel } from "@static-engine/contracts";
import { generationLogs } from "@static-engine/db/schema";
import { auditLedger } from "@static-engine/services";
import { waitFor } from "@static-engine/testing";
import { answerFromBrief } from "@static-engine/testing/emulators";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  configure,
  endOf,
  FREE_MODELS,
  paintedRun,
  scenicConcept,
  startPainted,
  untilIdle,
  useEmulators,
} from "./models.ts";
import { useServer } from "./test-server.ts";
import { failureOf, makeWorkspace } from "./workspace.ts";

/** What the copywriter does to its variations in this test. */
let spoil: (variation: CopyVariation, isRepair: boolean) => CopyVariation = (variation) => variation;

const emulators = useEmulators(async (question) => {
  const value = await answerFromBrief(question);
  const isRepair = question.text.includes("What is wrong, by slot");
  if (typeof value !== "object" || value === null || !("variations" in value)) return value;
  const variations = value.variations as CopyVariation[];
  return { variations: variations.map((variation) => spoil(variation, isRepair)) };
});
const server = useServer({ worker: true, env: emulators.env });
beforeAll(() => configure(server, FREE_MODELS));
afterEach(async () => {
  emulators.reset();
  spoil = (variation) => variation;
  await server.container.database.sql`delete from provider_circuits`;
});

const submits = (provider: string) =>
  emulators.of(provider).calls.filter(({ phase }) => phase === "submit").length;
const asks = (body: unknown, words: string) => JSON.stringify(body).includes(words);
const logsOf = (jobId: string) =>
  server.container.database.drizzle.select().from(generationLogs).where(eq(generationLogs.jobId, jobId));

async function expectBalanced(
  credits: { before: number; spent: number },
  client: { member: { me: { query(): Promise<{ credits: { available: number; held: number } }> } } },
) {
  const { credits: now } = await client.member.me.query();
  expect(now).toEqual({ available: credits.before - credits.spent, held: 0 });
  expect(await auditLedger(server.container.database.drizzle)).toEqual([]);
}

describe("a run with real models", () => {
  test("is written by Claude and painted by the default model, and says so", async () => {
    const workspace = await makeWorkspace(server);
    const run = await paintedRun(workspace);
    expect(run.ads.map(({ status, errorMessage }) => `${status} ${errorMessage}`)).toEqual(
      Array(6).fill("completed null"),
    );
    expect(run.imageModel).toBe("gemini/nano-banana-2.1");
    for (const { madeWith } of run.ads) expect(madeWith.copy?.model).toBe("anthropic/claude-sonnet-5-5");
    const painted = run.ads.filter(({ madeWith }) => madeWith.scene);
    expect(painted.length).toBeGreaterThanOrEqual(4);
    expect(submits("anthropic")).toBe(1);
    expect(submits("gemini")).toBe(painted.length * 3);
    const logs = await logsOf(run.id);
    expect(logs.filter(({ provider }) => provider === "gemini")).toHaveLength(painted.length * 3);
    for (const { costMicroUsd, outcome } of logs) {
      expect(outcome).toBe("ok");
      expect(costMicroUsd).toBeGreaterThan(0);
    }
    await expectBalanced({ before: 20, spent: 5 }, workspace.client);
  });

  test("takes the credits of the chosen model for each scene, and refuses one that is not offered", async () => {
    const workspace = await makeWorkspace(server);
    const { client, brand, product } = workspace;
    const conceptId = await scenicConcept(workspace);
    const { items, scenes } = await client.generation.models.query({ productId: product.id, conceptId });
    const pro = items.find(({ id }) => id === "gemini/nano-banana-pro");
    expect(pro).toMatchObject({ label: "Nano Banana Pro", emulated: true, allowed: true, available: true });
    expect(scenes).toBeGreaterThanOrEqual(4);
    const cost = 5 + scenes;
    expect(pro?.qualities).toEqual([{ quality: "medium", cost, wholeCost: 5 + 6 }]);
    const choice = { conceptId, productId: product.id, imageModel: "gemini/nano-banana-pro" };
    expect((await client.generation.estimate.query({ kind: "create", ...choice })).cost).toBe(cost);
    const run = await paintedRun(workspace, { imageModel: "gemini/nano-banana-pro" });
    // Where the gate has put our own scene in a painted one's place, that one is not paid for.
    const painted = run.ads.filter(({ madeWith }) => isPaintedByModel(madeWith)).length;
    expect(painted).toBeGreaterThan(0);
    expect(run).toMatchObject({ cost, settled: 5 + painted, released: scenes - painted });
    await expectBalanced({ before: 20, spent: 5 + painted }, client);
    const failure = await failureOf(
      client.generation.create.mutate({
        brandId: brand.id,
        productId: product.id,
        conceptId: run.concept.id,
        imageModel: "nobody/no-model",
      }),
    );
    expect(failure.code).toBe("VALIDATION");
  });

  test("is painted by the next model where the chosen one is down, and the ad says so", async () => {
    emulators.of("gemini").fault({ status: 503 }, { match: ({ path }) => path.includes("nano-banana") });
    const workspace = await makeWorkspace(server);
    const run = await paintedRun(workspace);
    expect(run.status).toBe("completed");
    const painted = run.ads.filter(({ madeWith }) => madeWith.scene);
    expect(painted.length).toBeGreaterThanOrEqual(4);
    for (const { madeWith } of painted) {
      // The gate may have put our own scene in the place of a painted one; then the ad says that.
      const model = madeWith.scene?.reason === "gate" ? "studio" : "flux/flux-2-pro";
      expect(madeWith.scene).toMatchObject({ model, requested: "gemini/nano-banana-2.1" });
    }
    expect(painted.map(({ madeWith }) => madeWith.scene?.model)).toContain("flux/flux-2-pro");
    // Two tries for each picture, less those that the open circuit spared.
    expect(submits("gemini")).toBeLessThanOrEqual(painted.length * 3 * 2);
    expect(submits("flux")).toBe(painted.length * 3);
  });

  test("takes the stand-in's credits where it takes less than the model that was chosen", async () => {
    const choices = (await server.container.createContext({ id: "test", ip: null }).config())["models.scene"];
    const priced = (model: string, medium: number) => ({
      model,
      credits: { medium },
      level: "standard" as const,
    });
    await configure(server, {
      "models.scene": [priced("gemini/nano-banana-2.1", 2), priced("flux/flux-2-pro", 1)],
    });
    emulators.of("gemini").fault({ status: 503 }, { match: ({ path }) => path.includes("nano-banana") });
    const workspace = await makeWorkspace(server);
    const run = await paintedRun(workspace, { imageModel: "gemini/nano-banana-2.1" });
    await configure(server, { "models.scene": choices });
    const painted = run.ads.filter(({ madeWith }) => isPaintedByModel(madeWith)).length;
    expect(painted).toBeGreaterThan(0);
    expect(run).toMatchObject({ cost: 5 + 2 * run.paintedSlots, settled: 5 + painted });
    await expectBalanced({ before: 20, spent: 5 + painted }, workspace.client);
  });

  test("fails as a whole where nobody answers, and gives everything back", async () => {
    for (const provider of ["gemini", "flux", "openai"]) emulators.of(provider).fault({ status: 500 });
    const workspace = await makeWorkspace(server);
    const run = await paintedRun(workspace);
    const failed = run.ads.filter(({ status }) => status === "failed");
    expect(failed.length).toBeGreaterThanOrEqual(4);
    for (const { errorCode, errorMessage } of failed) {
      expect(errorCode).toBe("PROVIDER_FAILED");
      expect(errorMessage).toContain("not charged");
    }
    expect(run.settled + run.released).toBe(run.cost);
    for (const provider of ["gemini", "flux", "openai"]) {
      expect(submits(provider)).toBeLessThanOrEqual(failed.length * 3 * 2);
    }
    await expectBalanced({ before: 20, spent: run.settled }, workspace.client);
  });

  test.each([
    ["blank", /^blank: /],
    ["truncated_png", /^the picture ends in its middle$/],
    ["html", /^the result is no PNG, JPEG or WebP$/],
    ["wrong_size", /^(wrong_ratio|too_small): \d+ × \d+/],
    ["text", /^letters in a scene that was to have none$/],
    ["watermark", /^(border: |letters in)/],
  ] as const)("asks once more for a picture that is %s, and logs why", async (fault, why) => {
    emulators.of("gemini").fault(fault, { times: 1 });
    const run = await paintedRun(await makeWorkspace(server));
    expect(run.ads.every(({ status }) => status === "completed")).toBe(true);
    const failed = (await logsOf(run.id)).filter(({ outcome }) => outcome === "error");
    expect(failed).toMatchObject([{ errorKind: "bad_result", errorMessage: expect.stringMatching(why) }]);
  });

  test("asks once more for a picture in which nobody could look for letters", async () => {
    emulators.of("gemini").fault("few_letters", { times: 1 });
    for (const provider of ["anthropic", "gemini"]) {
      emulators
        .of(provider)
        .fault({ status: 500 }, { match: ({ body }) => asks(body, "Logos, watermarks, signatures") });
    }
    const run = await paintedRun(await makeWorkspace(server));
    expect(run.ads.map(({ status, errorMessage }) => `${status} ${errorMessage}`)).toEqual(
      Array(6).fill("completed null"),
    );
    const logs = await logsOf(run.id);
    const failed = (prefix: string) =>
      logs.filter(({ outcome, step }) => outcome === "error" && step.startsWith(prefix));
    expect(failed("look:").length).toBeGreaterThan(0);
    expect(failed("scene:").map(({ errorKind }) => errorKind)).toEqual(["bad_result"]);
  });

  test("says that the content was refused, and asks nobody else", async () => {
    emulators.of("gemini").fault("refusal");
    const workspace = await makeWorkspace(server);
    const run = await paintedRun(workspace);
    const failed = run.ads.filter(({ status }) => status === "failed");
    expect(failed.length).toBeGreaterThanOrEqual(4);
    for (const { errorCode } of failed) expect(errorCode).toBe("CONTENT_REJECTED");
    expect(submits("flux")).toBe(0);
    await expectBalanced({ before: 20, spent: run.settled }, workspace.client);
  });

  test("is written by Gemini where Claude is down", async () => {
    emulators.of("anthropic").fault({ status: 529 });
    const run = await paintedRun(await makeWorkspace(server));
    expect(run.status).toBe("completed");
    expect(run.ads[0]?.madeWith.copy).toEqual({
      model: "gemini/gemini-3.8-flash",
      requested: "anthropic/claude-sonnet-5-5",
      reason: "retry",
    });
    expect(submits("anthropic")).toBe(2);
  });

  test("words that claim too much are written once more", async () => {
    spoil = (variation, isRepair) =>
      isRepair || variation.slot !== 2
        ? variation
        : { ...variation, copy: { ...variation.copy, headline: "Rated best by 93 of 100 doctors" } };
    const run = await paintedRun(await makeWorkspace(server));
    expect(run.ads.every(({ status }) => status === "completed")).toBe(true);
    expect(submits("anthropic")).toBe(2);
    expect(run.ads.map(({ copy }) => copy?.headline)).not.toContain("Rated best by 93 of 100 doctors");
  });

  test("a variation whose words are wrong twice fails by itself", async () => {
    spoil = (variation) =>
      variation.slot === 1
        ? { ...variation, copy: { ...variation.copy, headline: "The #1 serum, 400% stronger" } }
        : variation;
    const workspace = await makeWorkspace(server);
    const run = await paintedRun(workspace, { imageModel: "gemini/nano-banana-pro" });
    expect(run.ads.map(({ status }) => status)).toEqual(["failed", ...Array(5).fill("completed")]);
    expect(run.ads[0]).toMatchObject({ errorCode: "COPY_INVALID" });
    expect(submits("anthropic")).toBe(2);
    const painted = ({ ads }: typeof run) => ads.filter(({ madeWith }) => isPaintedByModel(madeWith)).length;
    const spent = 4 + painted(run);
    await expectBalanced({ before: 20, spent }, workspace.client);
    // Retried, it holds what this one gave back, its painter's credit with it, and the other five are not made again.
    spoil = (variation) => variation;
    const before = submits("gemini");
    expect(run.retryCost).toBe(1 + 1);
    const retried = await workspace.client.generation.retryFailed.mutate({ id: run.id });
    expect((await workspace.client.member.me.query()).credits).toEqual({ available: 18 - spent, held: 2 });
    const again = await endOf(workspace.client, retried.id);
    expect(again.ads.every(({ status }) => status === "completed")).toBe(true);
    expect(submits("gemini") - before).toBeLessThanOrEqual(3);
    expect(again).toMatchObject({ settled: 5 + painted(again), released: again.cost - again.settled });
    await expectBalanced({ before: 20, spent: 5 + painted(again) }, workspace.client);
  });

  test("keeps the words that are good where nobody answers to the repair", async () => {
    spoil = (variation) =>
      variation.slot === 3
        ? { ...variation, copy: { ...variation.copy, headline: "The #1 serum, 400% stronger" } }
        : variation;
    for (const provider of ["anthropic", "gemini"]) {
      emulators
        .of(provider)
        .fault({ status: 500 }, { match: ({ body }) => asks(body, "What is wrong, by slot") });
    }
    const workspace = await makeWorkspace(server);
    const run = await paintedRun(workspace);
    expect(run.ads.map(({ status, errorCode }) => `${status} ${errorCode}`)).toEqual([
      "completed null",
      "completed null",
      "failed COPY_INVALID",
      "completed null",
      "completed null",
      "completed null",
    ]);
    expect(run.ads[0]?.madeWith.copy?.model).toBe("anthropic/claude-sonnet-5-5");
    await expectBalanced({ before: 20, spent: 4 }, workspace.client);
  });

  test("says that it was written by the model that the prompt is for, and not that another stood in", async () => {
    const { sql } = server.container.database;
    const model = "gemini/gemini-3.8-flash";
    await sql`update prompt_templates set model = ${model} where key = 'copy.create' and status = 'published'`;
    const run = await paintedRun(await makeWorkspace(server));
    await sql`update prompt_templates set model = null where key = 'copy.create'`;
    expect(run.ads[0]?.madeWith.copy).toEqual({ model, requested: null, reason: null });
  });

  test("once canceled buys nothing more, and settles what has passed", async () => {
    emulators.of("gemini").latency(1500);
    await configure(server, { "models.limits": { gemini: { concurrency: 2, perMinute: 1000 } } });
    const workspace = await makeWorkspace(server);
    const { client } = workspace;
    const job = await startPainted(workspace);
    await waitFor("the first picture to be ordered", async () => submits("gemini") >= 1, 20_000);
    const ordered = submits("gemini");
    await client.generation.cancel.mutate({ id: job.id });
    const run = await endOf(client, job.id);
    expect(run.status).toBe("canceled");
    await untilIdle(server, "run.slot");
    // Two were in the making; those that waited for a place are never sent.
    expect(submits("gemini")).toBeLessThanOrEqual(Math.max(ordered, 2));
    await configure(server, { "models.limits": {} });
    await expectBalanced({ before: 20, spent: run.settled }, client);
  });

  test("a switched-off provider is not asked", async () => {
    await configure(server, { "models.disabled": ["gemini"] });
    const run = await paintedRun(await makeWorkspace(server));
    await configure(server, { "models.disabled": [] });
    expect(run.ads.every(({ status }) => status === "completed")).toBe(true);
    expect(submits("gemini")).toBe(0);
    expect(submits("flux")).toBeGreaterThan(0);
  });
});
