import type { JobId } from "@static-engine/contracts";
import { Ratio } from "@static-engine/contracts";
import { generationLogs } from "@static-engine/db/schema";
import { fillRunSlot, planRunSlots, runFix } from "@static-engine/services";
import { waitFor } from "@static-engine/testing";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { configure, FREE_MODELS, startPainted, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import { makeWorkspace } from "./workspace.ts";

const MODEL = "gemini/nano-banana-2.1";
const WRITER = "anthropic/claude-sonnet-5-5";
const emulators = useEmulators();
const server = useServer({ env: emulators.env });
beforeAll(() =>
  configure(server, {
    ...FREE_MODELS,
    "models.limits": Object.fromEntries(
      ["gemini", "anthropic"].map((provider) => [provider, { concurrency: 1, perMinute: 1000 }]),
    ),
  }),
);

/**
 * Lets another delivery begin a job's steps while `deliver` stands before its own call, which waits for the provider's
 * only place. Answers with how that delivery ended.
 */
async function overtaken(
  provider: string,
  deliver: () => Promise<void>,
  begin: () => Promise<unknown>,
): Promise<string> {
  const { sql } = server.container.database;
  await sql`delete from provider_buckets where provider = ${provider}`;
  await sql`insert into provider_leases (id, provider, owner, expires_at)
    values (uuid_v7(), ${provider}, uuid_v7(), clock_timestamp() + interval '1 minute')`;
  const ended = deliver().then(
    () => "made",
    (error: Error) => error.name,
  );
  await waitFor("a wait for the place", async () => {
    const [bucket] = await sql`select 1 from provider_buckets where provider = ${provider}`;
    return bucket !== undefined;
  });
  await begin();
  await sql`delete from provider_leases`;
  return ended;
}

/** A step as a delivery leaves it that has sent its first call and then died. */
function beginStep(job: JobId, { slot, step, model }: { slot: number; step: string; model: string }) {
  return server.container.database.sql`
    insert into generation_steps (job_id, user_id, slot, step, request_hash, model, attempts, state)
    select id, user_id, ${slot}::int, ${step}, 'of another delivery', ${model}, jsonb_build_object(${model}::text, 1), 'asking'
    from generation_jobs where id = ${job}`;
}

test("a slot whose step another delivery has just begun goes back to the queue, and is made by the next", async () => {
  const workspace = await makeWorkspace(server);
  const { client } = workspace;
  const run = await startPainted(workspace);
  const ctx = server.container.createContext({ id: "test", ip: null });
  const { signal } = new AbortController();
  await planRunSlots({ ctx, input: { runId: run.id, attempt: 1 }, signal });
  const [ad] = (await client.generation.results.query({ id: run.id })).ads;
  if (!ad) throw new Error("the run has no slots");
  const slot = { runId: run.id, adId: ad.id, attempt: 1 };
  const end = await overtaken(
    "gemini",
    () => fillRunSlot({ ctx, input: slot, signal }),
    () =>
      Promise.all(
        Ratio.options.map((ratio) => beginStep(run.id, { slot: 1, step: `scene:1:${ratio}`, model: MODEL })),
      ),
  );
  expect(end).toBe("TakenStepError");
  await fillRunSlot({ ctx, input: slot, signal });
  const [made] = (await client.generation.results.query({ id: run.id })).ads;
  expect(made?.status).toBe("completed");
});

test("words and fixes that another delivery has just begun go back to the queue too, lest nobody ends them", async () => {
  const workspace = await makeWorkspace(server);
  const { client } = workspace;
  const run = await startPainted(workspace);
  const ctx = server.container.createContext({ id: "test", ip: null });
  const { signal } = new AbortController();
  const plan = () => planRunSlots({ ctx, input: { runId: run.id, attempt: 1 }, signal });
  const words = { slot: 0, step: "copy.create:copy:1:1,2,3,4,5,6", model: WRITER };
  expect(await overtaken("anthropic", plan, () => beginStep(run.id, words))).toBe("TakenStepError");
  await plan();
  const [ad] = (await client.generation.results.query({ id: run.id })).ads;
  if (!ad) throw new Error("the run has no slots");
  await fillRunSlot({ ctx, input: { runId: run.id, adId: ad.id, attempt: 1 }, signal });

  const order = { adId: ad.id, version: 1, description: "The background looks cold" };
  const { id: runId } = await client.generation.fixErrors.mutate(order);
  const mend = () => runFix({ ctx, input: { runId }, signal });
  const look = { slot: ad.slot, step: "vision.fix", model: WRITER };
  expect(await overtaken("anthropic", mend, () => beginStep(runId, look))).toBe("TakenStepError");
  await mend();
  expect((await client.generation.status.query({ id: runId })).status).toBe("completed");
});

test("a picture that one delivery gives up and the next one follows is counted once", async () => {
  const model = "flux/flux-2-pro";
  await configure(server, { "models.scene": [{ model, credits: {}, level: "standard" }] });
  const workspace = await makeWorkspace(server);
  const run = await startPainted(workspace, { imageModel: model });
  const ctx = server.container.createContext({ id: "test", ip: null });
  const { signal } = new AbortController();
  await planRunSlots({ ctx, input: { runId: run.id, attempt: 1 }, signal });
  const [ad] = (await workspace.client.generation.results.query({ id: run.id })).ads;
  if (!ad) throw new Error("the run has no slots");
  const input = { runId: run.id, adId: ad.id, attempt: 1 };
  emulators.of("flux").latency(1500);
  const stop = new AbortController();
  const givenUp = fillRunSlot({ ctx, input, signal: stop.signal }).catch((error: unknown) => error);
  await waitFor("three accepted orders", async () => {
    const [row] = await server.container.database.sql`
      select count(*)::int as accepted from generation_steps where job_id = ${run.id} and state = 'submitted'`;
    return row?.accepted === 3;
  });
  const reason = new Error("the worker stops");
  stop.abort(reason);
  expect(await givenUp).toBe(reason);
  await fillRunSlot({ ctx, input, signal });
  expect(emulators.of("flux").calls.filter(({ phase }) => phase === "submit")).toHaveLength(3);
  const rows = await server.container.database.drizzle
    .select()
    .from(generationLogs)
    .where(and(eq(generationLogs.jobId, run.id), eq(generationLogs.provider, "flux")));
  const costs = (outcome: string) =>
    rows.flatMap((row) => (row.outcome === outcome ? [row.costMicroUsd] : []));
  expect(costs("error")).toHaveLength(3);
  for (const cost of costs("error")) expect(cost).toBeGreaterThan(0);
  expect(costs("ok")).toEqual([0, 0, 0]);
});
