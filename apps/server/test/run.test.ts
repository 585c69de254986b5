import { AdId } from "@static-engine/contracts";
import { adConcepts, generatedAds, generationJobs, users } from "@static-engine/db/schema";
import { auditLedger, fillRunSlot } from "@static-engine/services";
import { waitFor } from "@static-engine/testing";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { failureOf, makeWorkspace, readyConcept } from "./workspace.ts";

const server = useServer({ worker: true });
const db = () => server.container.database.drizzle;

async function startRun({ client, brand, product }: Workspace, idempotencyKey?: string) {
  const concept = await readyConcept(client, product);
  return client.generation.create.mutate({
    brandId: brand.id,
    productId: product.id,
    conceptId: concept.id,
    idempotencyKey,
  });
}

async function waitForEnd({ client }: Workspace, id: Awaited<ReturnType<typeof startRun>>["id"]) {
  await waitFor(
    "the run to end",
    async () => {
      const { status } = await client.generation.status.query({ id });
      return status !== "pending" && status !== "processing";
    },
    60_000,
  );
  return client.generation.results.query({ id });
}

describe("a run", () => {
  it("delivers six checked variations in three ratios and settles what passed", {
    timeout: 90_000,
  }, async () => {
    const workspace = await makeWorkspace(server);
    const run = await startRun(workspace);
    expect(run).toMatchObject({ status: "pending", cost: 5 });
    expect((await workspace.client.member.me.query()).credits).toEqual({ available: 15, held: 5 });

    const results = await waitForEnd(workspace, run.id);
    expect(results).toMatchObject({ status: "completed", delivered: 6, failed: 0, settled: 5, released: 0 });
    expect(results.ads.map(({ slot }) => slot)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(results.ads.map(({ angle }) => angle)).size).toBe(6);
    expect((await workspace.client.member.me.query()).credits).toEqual({ available: 15, held: 0 });

    for (const ad of results.ads) {
      expect(ad.renders.map(({ ratio }) => ratio)).toEqual(["1:1", "9:16", "16:9"]);
      expect(ad.checks.find(({ id }) => id === "distinct")?.status).toBe("pass");
      expect(ad.checks.filter(({ status }) => status === "fail")).toEqual([]);
    }
    const [render] = results.ads[0]?.renders ?? [];
    const file = await fetch(server.origin + render?.url);
    expect(file.status).toBe(200);
    expect(await sharp(Buffer.from(await file.arrayBuffer())).metadata()).toMatchObject({
      format: "jpeg",
      width: 1080,
      height: 1080,
    });
    expect(await auditLedger(db())).toEqual([]);
  });

  it("answers the same key with the same run, even when both clicks come at once", async () => {
    const workspace = await makeWorkspace(server);
    const [first, second] = await Promise.all([
      startRun(workspace, "click-1"),
      startRun(workspace, "click-1"),
    ]);
    expect(second.id).toBe(first.id);
    expect((await waitForEnd(workspace, first.id)).settled).toBe(5);
    const { items } = await workspace.client.generation.list.query({});
    expect(items).toHaveLength(1);
    const concepts = await workspace.client.concept.list.query({ productId: workspace.product.id });
    const other = concepts.items.filter(({ missing }) => missing.length === 0)[1];
    const reused = workspace.client.generation.create.mutate({
      brandId: workspace.brand.id,
      productId: workspace.product.id,
      conceptId: other?.id ?? first.concept.id,
      importantNotes: "other words",
      idempotencyKey: "click-1",
    });
    expect((await failureOf(reused)).code).toBe("IDEMPOTENCY_MISMATCH");
  });

  it("refuses the fourth run of a minute and charges nothing for it", async () => {
    const workspace = await makeWorkspace(server);
    for (let count = 0; count < 3; count += 1) await waitForEnd(workspace, (await startRun(workspace)).id);
    expect(await failureOf(startRun(workspace))).toMatchObject({
      code: "RATE_LIMITED",
      details: { limit: 3 },
    });
    expect((await workspace.client.member.me.query()).credits).toEqual({ available: 5, held: 0 });
  }, 90_000);

  it("refuses more at once than the plan runs, one where the plan is gone, and charges nothing for it", async () => {
    const workspace = await makeWorkspace(server);
    const { id } = await workspace.client.member.me.query();
    await db().update(users).set({ tierId: "gone" }).where(eq(users.id, id));
    const orders = [startRun(workspace), startRun(workspace)];
    const refused = (await Promise.allSettled(orders)).findIndex(({ status }) => status === "rejected");
    expect(await failureOf(Promise.resolve(orders[refused]))).toMatchObject({
      code: "TOO_MANY_RUNS",
      details: { limit: 1 },
    });
    expect(await Promise.allSettled(orders)).toContainEqual(expect.objectContaining({ status: "fulfilled" }));
    expect((await workspace.client.member.me.query()).credits).toMatchObject({ available: 15 });
  });

  it("says how many credits are missing", async () => {
    const workspace = await makeWorkspace(server);
    await db()
      .update(generationJobs)
      .set({ createdAt: new Date(0) });
    for (let count = 0; count < 4; count += 1) {
      await waitForEnd(workspace, (await startRun(workspace)).id);
      await db()
        .update(generationJobs)
        .set({ createdAt: new Date(0) });
    }
    expect(await failureOf(startRun(workspace))).toMatchObject({
      code: "INSUFFICIENT_CREDITS",
      details: { cost: 5, available: 0, short: 5 },
    });
    expect((await workspace.client.generation.list.query({})).items).toHaveLength(4);
  }, 90_000);

  it("refuses what is not the member's, not the brand's, not offered or not complete", async () => {
    const mine = await makeWorkspace(server);
    const theirs = await makeWorkspace(server);
    const concept = await readyConcept(mine.client, mine.product);
    const input = { brandId: mine.brand.id, productId: mine.product.id, conceptId: concept.id };
    const create = mine.client.generation.create.mutate;
    expect((await failureOf(create({ ...input, brandId: theirs.brand.id }))).code).toBe("NOT_FOUND");
    expect((await failureOf(create({ ...input, productId: theirs.product.id }))).code).toBe("NOT_FOUND");

    const other = await mine.client.brand.create.mutate({ name: "Second brand" });
    expect((await failureOf(create({ ...input, brandId: other.id }))).code).toBe("PRODUCT_NOT_OF_BRAND");

    const bare = await mine.client.product.create.mutate({
      brandId: mine.brand.id,
      name: "Bare",
      usps: ["One reason"],
    });
    const { items } = await mine.client.concept.list.query({ productId: bare.id });
    const unready = items.find(({ missing }) => missing.length > 0);
    expect(
      await failureOf(create({ ...input, productId: bare.id, conceptId: unready?.id ?? concept.id })),
    ).toMatchObject({
      code: "MISSING_FIELDS",
      details: { fields: unready?.missing },
    });

    await db().update(adConcepts).set({ isActive: false }).where(eq(adConcepts.id, concept.id));
    expect((await failureOf(create(input))).code).toBe("CONCEPT_INACTIVE");
    await db().update(adConcepts).set({ isActive: true }).where(eq(adConcepts.id, concept.id));
    expect((await mine.client.member.me.query()).credits).toEqual({ available: 20, held: 0 });
  });

  it("can be canceled: what has passed is settled, the rest goes back, and can be made later", async () => {
    const workspace = await makeWorkspace(server);
    const run = await startRun(workspace);
    const canceled = await workspace.client.generation.cancel.mutate({ id: run.id });
    expect(canceled.status).toBe("canceled");
    expect(canceled.settled).toBe(Math.floor((5 * canceled.delivered) / 6));
    expect(canceled.settled + canceled.released).toBe(5);
    expect((await failureOf(workspace.client.generation.cancel.mutate({ id: run.id }))).code).toBe(
      "RUN_NOT_CANCELABLE",
    );
    const before = (await workspace.client.member.me.query()).credits;
    expect(before).toEqual({ available: 20 - canceled.settled, held: 0 });

    await workspace.client.generation.retryFailed.mutate({ id: run.id });
    expect((await workspace.client.member.me.query()).credits.held).toBe(canceled.released);
    expect(await waitForEnd(workspace, run.id)).toMatchObject({
      status: "completed",
      delivered: 6,
      settled: 5,
    });
    expect((await workspace.client.member.me.query()).credits).toEqual({ available: 15, held: 0 });
    expect((await failureOf(workspace.client.generation.retryFailed.mutate({ id: run.id }))).code).toBe(
      "NOTHING_TO_RETRY",
    );
    expect(await auditLedger(db())).toEqual([]);
  }, 60_000);

  it("ignores a slot job that an earlier try left in the queue", async () => {
    const workspace = await makeWorkspace(server);
    const run = await startRun(workspace);
    await workspace.client.generation.cancel.mutate({ id: run.id });
    const [slot] = await db().select().from(generatedAds).where(eq(generatedAds.jobId, run.id));
    await workspace.client.generation.retryFailed.mutate({ id: run.id });
    await fillRunSlot({
      ctx: server.container.createContext({ id: "left over", ip: null }),
      input: { runId: run.id, adId: AdId.parse(slot?.id), attempt: 1 },
      signal: AbortSignal.timeout(20_000),
    });
    expect(await waitForEnd(workspace, run.id)).toMatchObject({
      status: "completed",
      delivered: 6,
      settled: 5,
    });
  }, 60_000);

  it("answers a repeated request with its run even after the product is gone", async () => {
    const workspace = await makeWorkspace(server);
    const run = await startRun(workspace, "sent twice");
    const { client, brand, product } = workspace;
    await client.product.delete.mutate({ id: product.id });
    const again = await client.generation.create.mutate({
      brandId: brand.id,
      productId: product.id,
      conceptId: run.concept.id,
      idempotencyKey: "sent twice",
    });
    expect(again.id).toBe(run.id);
  });
});
