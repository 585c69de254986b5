import { fillRunSlot, planRunSlots } from "@static-engine/services";
import { waitFor } from "@static-engine/testing";
import { beforeAll, expect, test } from "vitest";
import { configure, FREE_MODELS, startPainted, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import { makeWorkspace } from "./workspace.ts";

const MODEL = "gemini/nano-banana-2.1";
const emulators = useEmulators();
const server = useServer({ env: emulators.env });
beforeAll(() =>
  configure(server, { ...FREE_MODELS, "models.limits": { gemini: { concurrency: 1, perMinute: 1000 } } }),
);

test("a slot whose step another delivery has just begun goes back to the queue, and is made by the next", async () => {
  const { sql } = server.container.database;
  const workspace = await makeWorkspace(server);
  const { client } = workspace;
  const run = await startPainted(workspace);
  const ctx = server.container.createContext({ id: "test", ip: null });
  const { signal } = new AbortController();
  await planRunSlots({ ctx, input: { runId: run.id, attempt: 1 }, signal });
  const [ad] = (await client.generation.results.query({ id: run.id })).ads;
  if (!ad) throw new Error("the run has no slots");
  const slot = { runId: run.id, adId: ad.id, attempt: 1 };
  // The only place is taken, so the first delivery stands before its call.
  await sql`insert into provider_leases (id, provider, owner, expires_at)
    values (uuid_v7(), 'gemini', uuid_v7(), clock_timestamp() + interval '1 minute')`;
  const first = fillRunSlot({ ctx, input: slot, signal }).then(
    () => "made",
    (error: Error) => error.name,
  );
  await waitFor("a wait for the place", async () => {
    const [bucket] = await sql`select 1 from provider_buckets where provider = 'gemini'`;
    return bucket !== undefined;
  });
  await sql`insert into generation_steps (job_id, user_id, slot, step, request_hash, model, attempts, state)
    select id, user_id, 1, 'scene:1:' || ratio, 'of another delivery', ${MODEL}, jsonb_build_object(${MODEL}::text, 1), 'asking'
    from generation_jobs, unnest(array['1:1', '9:16', '16:9']) ratio where id = ${run.id}`;
  await sql`delete from provider_leases`;
  expect(await first).toBe("TakenStepError");
  await fillRunSlot({ ctx, input: slot, signal });
  const [made] = (await client.generation.results.query({ id: run.id })).ads;
  expect(made?.status).toBe("completed");
});
