import { JobId } from "@static-engine/contracts";
import { generatedAds, generationJobs } from "@static-engine/db/schema";
import { auditLedger, failSlots, planRunSlots, sweepStaleRuns } from "@static-engine/services";
import { and, eq } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { makeAdmin } from "./admins.ts";
import { endOf, untilIdle } from "./models.ts";
import { useServer } from "./test-server.ts";
import { failureOf, makeWorkspace, readyConcept } from "./workspace.ts";

const server = useServer();
afterEach(() => {
  vi.useRealTimers();
});

test("a run that went silent is ended and its credits go back; one that works or only waits is left alone", async () => {
  const { client, brand, product } = await makeWorkspace(server);
  const concept = await readyConcept(client, product);
  const subject = { brandId: brand.id, productId: product.id, conceptId: concept.id };
  const ids: JobId[] = [];
  for (let i = 0; i < 3; i++) ids.push((await client.generation.create.mutate(subject)).id);
  const [silent, working, waiting] = ids;
  if (!silent || !working || !waiting) throw new Error("three runs were ordered");
  const db = server.container.database.drizzle;
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const set = (id: JobId, values: Partial<typeof generationJobs.$inferInsert>) =>
    db.update(generationJobs).set(values).where(eq(generationJobs.id, id));
  await set(silent, { status: "processing", heartbeatAt: ago(11) });
  await set(working, { status: "processing", heartbeatAt: ago(9) });
  await set(waiting, { createdAt: ago(100) });
  const ctx = server.container.createContext({ id: "test", ip: null });
  expect(await sweepStaleRuns({ ctx })).toBe(1);
  const status = async (id: JobId) => (await client.generation.status.query({ id })).status;
  expect([await status(silent), await status(working), await status(waiting)]).toEqual([
    "failed",
    "processing",
    "pending",
  ]);
  expect((await client.member.me.query()).credits).toEqual({ available: 10, held: 10 });
  expect(await auditLedger(db)).toEqual([]);
});

test("a run whose variations wait for a worker is left alone, and ended once one of them went silent in its hands", async () => {
  const { client, brand, product } = await makeWorkspace(server);
  const concept = await readyConcept(client, product);
  const order = { brandId: brand.id, productId: product.id, conceptId: concept.id };
  const { id: runId } = await client.generation.create.mutate(order);
  const ctx = server.container.createContext({ id: "test", ip: null });
  await planRunSlots({ ctx, input: { runId, attempt: 1 }, signal: AbortSignal.timeout(20_000) });
  const db = server.container.database.drizzle;
  const quietFor = (minutes: number) =>
    db
      .update(generationJobs)
      .set({ heartbeatAt: new Date(Date.now() - minutes * 60_000) })
      .where(eq(generationJobs.id, runId));
  const isFirst = and(eq(generatedAds.jobId, runId), eq(generatedAds.slot, 1));
  await quietFor(100);
  expect(await sweepStaleRuns({ ctx })).toBe(0);
  await db.update(generatedAds).set({ status: "processing" }).where(isFirst);
  expect(await sweepStaleRuns({ ctx })).toBe(1);
  expect(await client.generation.status.query({ id: runId })).toMatchObject({
    status: "failed",
    released: 5,
  });
});

test("a fix that went silent is ended too", async () => {
  const { client, brand, product } = await makeWorkspace(server);
  const concept = await readyConcept(client, product);
  const run = await client.generation.create.mutate({
    brandId: brand.id,
    productId: product.id,
    conceptId: concept.id,
  });
  const db = server.container.database.drizzle;
  const [ad] = await db.select().from(generatedAds).where(eq(generatedAds.jobId, run.id));
  // The hold of an ordered fix, without the model that would be needed to order one here.
  await db
    .update(generationJobs)
    .set({
      kind: "fix",
      status: "processing",
      targetAdId: ad?.id ?? null,
      targetVersion: 1,
      heartbeatAt: new Date(Date.now() - 11 * 60_000),
    })
    .where(eq(generationJobs.id, run.id));
  const ctx = server.container.createContext({ id: "test", ip: null });
  expect(await sweepStaleRuns({ ctx })).toBe(1);
  expect(await client.generation.status.query({ id: JobId.parse(run.id) })).toMatchObject({
    status: "failed",
    released: 5,
  });
  expect((await client.member.me.query()).credits).toEqual({ available: 20, held: 0 });
});

test("a process whose clock is three hours slow does not make its run look dead to the others", async () => {
  const { client, brand, product } = await makeWorkspace(server);
  const concept = await readyConcept(client, product);
  const run = await client.generation.create.mutate({
    brandId: brand.id,
    productId: product.id,
    conceptId: concept.id,
  });
  const ctx = server.container.createContext({ id: "test", ip: null });
  await failSlots(ctx, run.id, { code: "RENDER_FAILED", message: "It broke." });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3 * 3_600_000 });
  await client.generation.retryFailed.mutate({ id: run.id });
  vi.useRealTimers();
  expect(await sweepStaleRuns({ ctx })).toBe(0);
  expect((await client.generation.status.query({ id: run.id })).status).toBe("pending");
});

describe("a job that fails whenever it is run", () => {
  const working = useServer({ worker: true });

  test("ends in the dead-letter queue with its credits given back, and goes through once its cause is gone", {
    timeout: 90_000,
  }, async () => {
    const { client, brand, product } = await makeWorkspace(working);
    const concept = await readyConcept(client, product);
    const { sql } = working.container.database;
    const order = { brandId: brand.id, productId: product.id, conceptId: concept.id };
    // Its idea is known to the database and to no layout: every delivery of its jobs throws.
    await sql`update ad_concepts set layout = 'gone' where id = ${concept.id}`;
    const { id } = await client.generation.create.mutate(order);
    const failed = await endOf(client, id);
    expect(failed).toMatchObject({ status: "failed", settled: 0, released: 5 });
    const [dead] = await sql`select count(*)::int as jobs from pgboss.job where name = 'dead-letter'`;
    expect(dead?.jobs).toBeGreaterThanOrEqual(1);
    expect((await client.member.me.query()).credits).toEqual({ available: 20, held: 0 });
    await sql`update ad_concepts set layout = ${concept.slug} where id = ${concept.id}`;
    const admin = await makeAdmin(working, "super_admin");
    const isOurs = ({ payload }: { payload: string }) => payload.includes(id);
    const ofRun = async () => (await admin.client.admin.queue.dead.query()).items.filter(isOurs);
    const send = (job: { queue: string; id: string }) =>
      admin.client.admin.queue.redrive.mutate({ queue: job.queue, id: job.id });
    const jobs = await ofRun();
    expect(jobs.map(({ queue }) => queue)).toEqual(["run.plan"]);
    for (const job of jobs) await send(job);
    // While the run is made, another of its dead jobs is kept: sent now, it would be used up for nothing.
    await sql`update pgboss.job set state = 'failed', completed_on = now()
      where name = 'run.plan' and state = 'completed' and data ->> 'runId' = ${id}`;
    for (const job of await ofRun()) expect((await failureOf(send(job))).code).toBe("CONFLICT");
    expect(await endOf(client, id)).toMatchObject({ status: "completed", delivered: 6, settled: 5 });
    // A job of a run that has nothing to make any more runs, too, and takes nothing.
    await sql`update pgboss.job set state = 'failed', completed_on = now()
      where name = 'run.slot' and data ->> 'runId' = ${id}`;
    expect((await ofRun()).length).toBeGreaterThanOrEqual(6);
    for (const job of await ofRun()) await send(job);
    await untilIdle(working, "run.slot");
    await untilIdle(working, "run.plan");
    expect(await ofRun()).toEqual([]);
    expect(await client.generation.status.query({ id })).toMatchObject({ status: "completed", settled: 5 });
    expect((await client.member.me.query()).credits).toEqual({ available: 15, held: 0 });
    expect(await auditLedger(working.container.database.drizzle)).toEqual([]);
  });
});
