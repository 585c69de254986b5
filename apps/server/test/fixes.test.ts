import type { FixAnswer, GenerationResults, LibraryAd } from "@static-engine/contracts";
import { isPaintedByModel } from "@static-engine/contracts";
import { generationJobs, generationLogs, generationSteps } from "@static-engine/db/schema";
import { auditLedger, runFix } from "@static-engine/services";
import { waitFor } from "@static-engine/testing";
import { answerFromBrief } from "@static-engine/testing/emulators";
import { and, eq, inArray } from "drizzle-orm";
import { v7 } from "uuid";
import { afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { configure, endOf, FREE_MODELS, paintedRun, untilIdle, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { failureOf, makeWorkspace } from "./workspace.ts";

const NOTHING: FixAnswer = {
  summary: "The headline is shorter.",
  steps: [],
  scenePrompt: null,
  cannot: null,
};
/** What the seeing model answers in this test, and what it was shown. */
let answer: FixAnswer = NOTHING;
let shown: { text: string; images: number } = { text: "", images: 0 };

const emulators = useEmulators((question) => {
  if (!question.text.includes("<choices>")) return answerFromBrief(question);
  shown = { text: question.text, images: question.images.length };
  return answer;
});
const server = useServer({ worker: true, env: emulators.env });
let workspace: Workspace;
let run: GenerationResults;
beforeAll(async () => {
  await configure(server, FREE_MODELS);
  workspace = await makeWorkspace(server);
  run = await paintedRun(workspace);
}, 60_000);
afterEach(async () => {
  emulators.reset();
  answer = NOTHING;
  await server.container.database.sql`delete from rate_limits`;
});

const credits = async () => (await workspace.client.member.me.query()).credits;

async function readAd(slot: number): Promise<LibraryAd> {
  const found = run.ads.find((ad) => ad.slot === slot);
  if (!found) throw new Error(`no ad in slot ${slot}`);
  return workspace.client.library.get.query({ id: found.id });
}

async function orderFix(ad: LibraryAd, description = "The headline is too long") {
  const { client } = workspace;
  const job = await client.generation.fixErrors.mutate({ adId: ad.id, version: ad.version, description });
  await waitFor(
    "the fix to end",
    async () =>
      !["pending", "processing"].includes((await client.generation.status.query({ id: job.id })).status),
    30_000,
  );
  return client.generation.status.query({ id: job.id });
}

describe("a fix", () => {
  test("shows the model the ad and lays what it makes of it beside the ad; taken, the library shows it", async () => {
    const ad = await readAd(1);
    const before = await credits();
    answer = {
      ...NOTHING,
      steps: [
        { do: "set_text", field: "copy.headline", text: "Calm skin" },
        { do: "set_text", field: "facts.nothing", text: "ignored" },
        { do: "set_type_size", share: 0.8 },
      ],
    };
    const status = await orderFix(ad);
    expect(status).toMatchObject({ status: "completed", settled: 2, released: 0 });
    expect(shown.images).toBe(3);
    expect(shown.text).toContain("The headline is too long");
    const { client } = workspace;
    const { items, current } = await client.library.versions.query({ id: ad.id });
    expect(current).toBe(1);
    expect(items[0]).toMatchObject({
      version: 2,
      kind: "fix",
      status: "proposed",
      headline: "Calm skin",
      note: NOTHING.summary,
    });
    expect(items[0]?.renders).toHaveLength(3);
    expect((await client.library.get.query({ id: ad.id })).copy?.headline).toBe(ad.copy?.headline);
    const state = await client.library.decideFix.mutate({ id: ad.id, version: 2, accept: true });
    expect(state).toMatchObject({ current: 2, canUndo: true });
    expect((await client.library.get.query({ id: ad.id })).copy?.headline).toBe("Calm skin");
    const again = await failureOf(client.library.decideFix.mutate({ id: ad.id, version: 2, accept: false }));
    expect(again.code).toBe("CONFLICT");
    expect(await credits()).toEqual({ available: before.available - 2, held: 0 });
  });

  test("left aside stays in the history and can be brought back", async () => {
    const ad = await readAd(2);
    answer = { ...NOTHING, steps: [{ do: "set_text", field: "copy.headline", text: "Save on calm" }] };
    await orderFix(ad);
    const { client } = workspace;
    await client.library.decideFix.mutate({ id: ad.id, version: 2, accept: false });
    const { items, current } = await client.library.versions.query({ id: ad.id });
    expect(current).toBe(1);
    expect(items.find(({ version }) => version === 2)?.status).toBe("discarded");
    const state = await client.library.restoreVersion.mutate({ id: ad.id, from: 1, version: 2 });
    expect(state.current).toBe(3);
  });

  test("paints another scene where the model asks for one", async () => {
    const painted = run.ads.find(({ madeWith, slot }) => isPaintedByModel(madeWith) && slot > 2);
    const ad = await readAd(painted?.slot ?? 0);
    answer = { ...NOTHING, scenePrompt: "A calm plaster wall in evening light" };
    const before = emulators.of("gemini").calls.length;
    expect(await orderFix(ad, "The background looks cold")).toMatchObject({
      status: "completed",
      settled: 2,
    });
    expect(emulators.of("gemini").calls.length - before).toBe(3);
    const old = await workspace.client.library.editable.query({ id: ad.id, version: 1 });
    const next = await workspace.client.library.editable.query({ id: ad.id, version: 2 });
    expect(next.document.scene?.painted?.pictures["1:1"]?.key).not.toBe(
      old.document.scene?.painted?.pictures["1:1"]?.key,
    );
    expect(Object.keys(next.pictures)).toContain(next.document.scene?.painted?.pictures["1:1"]?.key);
  });

  test.each([
    ["finds nothing", () => ({ ...NOTHING, cannot: "The photo itself is blurred." }), "FIX_NOT_POSSIBLE"],
    ["changes nothing", () => NOTHING, "FIX_NOT_POSSIBLE"],
    [
      "claims what nobody entered",
      () => ({
        ...NOTHING,
        steps: [{ do: "set_text" as const, field: "copy.headline", text: "The best of 500 serums" }],
      }),
      "GATE_FAILED",
    ],
  ])("that %s costs nothing and leaves the ad as it is", async (_name, make, code) => {
    const ad = await readAd(6);
    const before = await credits();
    answer = make();
    const status = await orderFix(ad);
    expect(status).toMatchObject({ status: "failed", settled: 0, released: 2, errorCode: code });
    expect(status.errorMessage).toContain("not charged");
    expect(await credits()).toEqual(before);
    const { items, fix, failedFix } = await workspace.client.library.versions.query({ id: ad.id });
    expect(items).toHaveLength(1);
    // Still told whenever the page is opened again.
    expect(fix).toBeNull();
    expect(failedFix).toMatchObject({
      jobId: status.id,
      text: "The headline is too long",
      errorCode: code,
      errorMessage: status.errorMessage,
      released: 2,
    });
    expect(await auditLedger(server.container.database.drizzle)).toEqual([]);
  });

  test("is refused where thirty have come to nothing within a day, and a model was asked each time", async () => {
    const { drizzle } = server.container.database;
    const ad = await readAd(6);
    answer = NOTHING;
    const { id } = await orderFix(ad);
    const [inVain] = await drizzle.select().from(generationJobs).where(eq(generationJobs.id, id));
    if (!inVain) throw new Error("the fix is gone");
    const copies = Array.from({ length: 30 }, (_, i) => ({
      ...inVain,
      id: v7(),
      number: inVain.number + 1000 + i,
      idempotencyKey: null,
    }));
    await drizzle.insert(generationJobs).values(copies);
    onTestFinished(async () => {
      await drizzle.delete(generationJobs).where(
        inArray(
          generationJobs.id,
          copies.map((copy) => copy.id),
        ),
      );
    });
    const before = await credits();
    const order = { adId: ad.id, version: ad.version, description: "Too crowded" };
    expect(await failureOf(workspace.client.generation.fixErrors.mutate(order))).toMatchObject({
      code: "RATE_LIMITED",
      details: { limit: 30 },
    });
    expect(await credits()).toEqual(before);
  });

  test("is refused for a version that is not the newest, and twice at once", async () => {
    const ad = await readAd(6);
    emulators.of("anthropic").latency(800);
    answer = { ...NOTHING, steps: [{ do: "set_type_size", share: 0.8 }] };
    const { client } = workspace;
    const input = { adId: ad.id, version: ad.version, description: "Too large", idempotencyKey: "fix-1" };
    const [one, same] = await Promise.all([
      client.generation.fixErrors.mutate(input),
      client.generation.fixErrors.mutate(input),
    ]);
    expect(same.id).toBe(one.id);
    const other = await failureOf(
      client.generation.fixErrors.mutate({ adId: ad.id, version: ad.version, description: "Too large" }),
    );
    expect(other.code).toBe("CONFLICT");
    expect((await client.library.versions.query({ id: ad.id })).fix?.jobId).toBe(one.id);
    // A second delivery of the job while the first one works neither asks nor charges again.
    const ctx = server.container.createContext({ id: "test", ip: null });
    await runFix({ ctx, input: { runId: one.id }, signal: new AbortController().signal });
    await endOf(client, one.id);
    const asked = await server.container.database.drizzle
      .select()
      .from(generationLogs)
      .where(and(eq(generationLogs.jobId, one.id), eq(generationLogs.step, "vision.fix")));
    expect(asked).toHaveLength(1);
    const stale = await failureOf(
      client.generation.fixErrors.mutate({ adId: ad.id, version: 99, description: "Too large" }),
    );
    expect(stale.code).toBe("CONFLICT");
  });

  test("that failed is told until it is put away, or until the next one", async () => {
    const { client } = workspace;
    const ad = await readAd(6);
    const told = async () => (await client.library.versions.query({ id: ad.id })).failedFix;
    const first = await orderFix(ad, "The logo is upside down");
    const second = await orderFix(ad, "The logo lies on its side");
    expect(await told()).toMatchObject({ jobId: second.id, text: "The logo lies on its side" });
    // What was put away in another tab is not what is told now.
    await client.library.dismissFix.mutate({ id: ad.id, jobId: first.id });
    expect(await told()).toMatchObject({ jobId: second.id });
    await client.library.dismissFix.mutate({ id: ad.id, jobId: second.id });
    await client.library.dismissFix.mutate({ id: ad.id, jobId: second.id });
    expect(await told()).toBeNull();

    await orderFix(ad, "The logo stands on its head");
    expect(await told()).not.toBeNull();
    const stranger = await makeWorkspace(server);
    const foreign = stranger.client.library.dismissFix.mutate({ id: ad.id, jobId: second.id });
    expect((await failureOf(foreign)).code).toBe("NOT_FOUND");
    answer = { ...NOTHING, steps: [{ do: "set_text", field: "copy.headline", text: "Calm skin" }] };
    expect(await orderFix(ad)).toMatchObject({ status: "completed" });
    expect(await told()).toBeNull();
    await client.library.decideFix.mutate({ id: ad.id, version: 2, accept: false });
  });

  test("once canceled costs nothing, whatever the model answers afterwards", async () => {
    const ad = await readAd(6);
    emulators.of("anthropic").latency(1500);
    answer = { ...NOTHING, steps: [{ do: "set_type_size", share: 0.7 }] };
    const before = await credits();
    const { client } = workspace;
    const { items: versions } = await client.library.versions.query({ id: ad.id });
    const job = await client.generation.fixErrors.mutate({
      adId: ad.id,
      version: ad.version,
      description: "Too big",
    });
    await waitFor("the model to be asked", async () => emulators.of("anthropic").calls.length > 0, 10_000);
    expect((await client.generation.cancel.mutate({ id: job.id })).status).toBe("canceled");
    await waitFor(
      "the answer",
      async () => {
        const [step] = await server.container.database.drizzle
          .select()
          .from(generationSteps)
          .where(and(eq(generationSteps.jobId, job.id), eq(generationSteps.state, "done")));
        return step !== undefined;
      },
      10_000,
    );
    await untilIdle(server, "ad.fix");
    expect(await credits()).toEqual(before);
    expect((await client.library.versions.query({ id: ad.id })).items).toEqual(versions);
  });
});

describe("another take", () => {
  test("makes one slot anew with the notes, and leaves the other five as they are", async () => {
    const { client } = workspace;
    const ad = await readAd(4);
    const before = await credits();
    const listed = await client.library.list.query({ limit: 50 });
    const take = await client.generation.regenerateSingle.mutate({
      adId: ad.id,
      notes: "Say “Wake up calm”",
    });
    expect(take).toMatchObject({ kind: "regenerate", targetAdId: ad.id, cost: 2 });
    const made = await endOf(client, take.id);
    expect(made.status).toBe("completed");
    expect(made.ads).toHaveLength(1);
    expect(made.ads[0]).toMatchObject({ slot: 4, status: "completed" });
    expect(made.ads[0]?.copy?.headline).not.toBe(ad.copy?.headline);
    // It says what it is, and its sibling that it is none.
    const own = await client.library.get.query({ id: made.ads[0]?.id ?? "" });
    expect([own.takeOf, ad.takeOf]).toEqual([ad.id, null]);
    const after = await client.library.list.query({ limit: 50 });
    expect(after.items).toHaveLength(listed.items.length + 1);
    expect((await client.generation.results.query({ id: run.id })).ads.map(({ id }) => id)).toEqual(
      run.ads.map(({ id }) => id),
    );
    expect(await credits()).toEqual({ available: before.available - 2, held: 0 });
  });

  test("is told the price that it takes, scene included, and is painted as the ad was", async () => {
    const { client, brand, product } = await makeWorkspace(server);
    const pro = {
      model: "gemini/nano-banana-pro",
      credits: { medium: 1, high: 2 },
      level: "standard" as const,
    };
    const studio = { model: "studio", credits: {}, level: "standard" as const };
    await configure(server, { "models.scene": [studio, pro] });
    const { id } = await client.generation.create.mutate({
      brandId: brand.id,
      productId: product.id,
      conceptId: run.concept.id,
      imageModel: pro.model,
      imageQuality: "high",
    });
    const painted = await endOf(client, id);
    const { credits: before } = await client.member.me.query();
    const costs: number[] = [];
    for (const { id: adId, slot, madeWith } of painted.ads) {
      const { cost } = await client.generation.estimate.query({ kind: "regenerate", adId });
      expect([slot, cost]).toEqual([slot, madeWith.scene ? 4 : 2]);
      costs.push(cost);
    }
    // The concept has ads of both kinds; one that stands on no scene takes nothing for it.
    expect(new Set(costs)).toEqual(new Set([2, 4]));
    const adId = painted.ads.find(({ madeWith }) => madeWith.scene)?.id;
    if (!adId) throw new Error("nothing was painted");
    const take = await client.generation.regenerateSingle.mutate({ adId });
    expect(take.cost).toBe(4);
    expect(await endOf(client, take.id)).toMatchObject({ status: "completed", imageModel: pro.model });
    expect((await client.member.me.query()).credits).toEqual({ available: before.available - 4, held: 0 });
    // What is not offered any more is not asked for, nor paid for.
    await configure(server, { "models.scene": [studio] });
    expect((await client.generation.estimate.query({ kind: "regenerate", adId })).cost).toBe(2);
    await configure(server, FREE_MODELS);
  });

  test("that fails gives everything back", async () => {
    emulators.of("anthropic").fault({ status: 500 });
    emulators.of("gemini").fault({ status: 500 });
    const ad = await readAd(4);
    const before = await credits();
    const take = await workspace.client.generation.regenerateSingle.mutate({ adId: ad.id });
    const made = await endOf(workspace.client, take.id);
    expect(made).toMatchObject({ status: "failed", settled: 0, released: 2, errorCode: "PROVIDER_FAILED" });
    expect(await credits()).toEqual(before);
  });
});

test("chosen sizes of an ad can be had again, for nothing", async () => {
  const ad = await readAd(1);
  const before = await credits();
  const { items } = await workspace.client.generation.exportRatios.mutate({
    id: ad.id,
    sizes: ["9:16", "4:5", "300x250"],
    format: "png",
  });
  expect(items.map(({ size, width, height }) => `${size} ${width}×${height}`)).toEqual([
    "9:16 1080×1920",
    "4:5 1080×1350",
    "300x250 300×250",
  ]);
  for (const { url } of items) {
    const response = await fetch(`${server.origin}${url}`);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(5000);
  }
  expect(await credits()).toEqual(before);
});
