import { generationLogs } from "@static-engine/db/schema";
import { waitFor } from "@static-engine/testing";
import { and, eq, like } from "drizzle-orm";
import { afterEach, beforeAll, expect, onTestFinished, test } from "vitest";
import { makeAdmin } from "./admins.ts";
import { configure, endOf, startPainted, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import { makeWorkspace } from "./workspace.ts";

const GEMINI = "gemini/nano-banana-2.1";
const FLUX = "flux/flux-2-pro";
const IN_FLIGHT = 2;
const MICRO = 1_000_000;

const emulators = useEmulators();
const server = useServer({ worker: true, env: emulators.env });
beforeAll(() =>
  configure(server, {
    "models.scene": [{ model: GEMINI, credits: {}, level: "standard" }],
    "models.scene_fallback": [FLUX],
    "models.limits": { gemini: { concurrency: IN_FLIGHT, perMinute: 10_000 } },
  }),
);
afterEach(() => emulators.reset());

const orders = (provider: string) =>
  emulators.of(provider).calls.filter(({ phase }) => phase === "submit").length;

async function paint() {
  const workspace = await makeWorkspace(server);
  const { id } = await startPainted(workspace, { imageModel: GEMINI });
  return endOf(workspace.client, id);
}

async function stateOf(provider: string) {
  const admin = await makeAdmin(server, "support");
  const { items } = await admin.client.admin.provider.list.query();
  const state = items.find(({ id }) => id === provider);
  if (!state) throw new Error(`${provider} is not listed`);
  return state;
}

test("a provider that has cost its budget is passed over by the next call, and the admins are told", async () => {
  expect(await paint()).toMatchObject({ status: "completed" });
  const ordered = orders("gemini");
  const { spentMicroUsd: before } = await stateOf("gemini");
  const price = before / ordered;
  expect(price).toBeGreaterThan(0);
  expect(orders("flux")).toBe(0);

  // As much again as half of such a run takes.
  const affordable = Math.floor(ordered / 2);
  const budget = (before + affordable * price) / MICRO;
  await configure(server, { "models.budgets": { gemini: budget } });
  emulators.reset();
  emulators.of("gemini").latency(150);
  const run = await paint();
  expect(run).toMatchObject({ status: "completed", delivered: 6 });
  expect(orders("gemini")).toBeGreaterThanOrEqual(affordable);
  // Exceeded by no more than what was in flight.
  expect(orders("gemini")).toBeLessThanOrEqual(affordable + IN_FLIGHT);
  expect(orders("flux")).toBeGreaterThan(0);
  const others = run.ads.flatMap(({ madeWith }) => (madeWith.scene?.model === FLUX ? [madeWith.scene] : []));
  expect(others.length).toBeGreaterThan(0);
  for (const scene of others) expect(scene).toMatchObject({ requested: GEMINI, reason: "not_asked" });

  const state = await stateOf("gemini");
  expect(state.budgetUsd).toBe(budget);
  expect(state.spentMicroUsd).toBeGreaterThanOrEqual(Math.round(budget * MICRO));
  expect(state.isOff).toBe(false);

  // Nothing of it is asked any more, whatever other process asks; more money brings it back.
  emulators.reset();
  await paint();
  expect(orders("gemini")).toBe(0);
  await configure(server, { "models.budgets": { gemini: budget * 100 } });
  emulators.reset();
  await paint();
  expect(orders("gemini")).toBeGreaterThan(0);
}, 90_000);

test("pictures that are given up in the making, because another failed, are counted at their price", async () => {
  await configure(server, {
    "models.budgets": {},
    "models.scene_fallback": [],
    "models.limits": { gemini: { concurrency: 18, perMinute: 10_000 } },
  });
  onTestFinished(() => configure(server, { "models.scene_fallback": [FLUX] }));
  const { spentMicroUsd: before } = await stateOf("gemini");
  emulators.of("gemini").latency(4000);
  const isTall = (body: unknown) => JSON.stringify(body).includes('"aspectRatio":"9:16"');
  emulators.of("gemini").fault({ status: 500 }, { match: ({ body }) => isTall(body) });
  const run = await paint();
  expect(run.ads.some(({ errorCode }) => errorCode === "PROVIDER_FAILED")).toBe(true);
  const { drizzle, sql } = server.container.database;
  const readRows = () =>
    drizzle
      .select()
      .from(generationLogs)
      .where(and(eq(generationLogs.jobId, run.id), like(generationLogs.step, "scene:%")));
  await waitFor("one row for each call that was begun", async () => {
    const [begun] = await sql`
      select sum(tries.value::int)::int as calls from generation_steps, jsonb_each_text(attempts) tries
      where job_id = ${run.id} and step like 'scene:%'`;
    return (await readRows()).length === begun?.calls;
  });
  const rows = await readRows();
  const givenUp = rows.filter(({ errorKind }) => errorKind === "unknown_outcome");
  expect(givenUp.length).toBeGreaterThan(0);
  for (const { errorMessage } of givenUp) expect(errorMessage).toMatch(/^broken off: /);
  const sent = orders("gemini") - emulators.of("gemini").calls.filter(({ body }) => isTall(body)).length;
  expect(sent).toBeGreaterThan(0);
  const price = Math.max(...givenUp.map(({ costMicroUsd }) => costMicroUsd));
  expect((await stateOf("gemini")).spentMicroUsd).toBeGreaterThanOrEqual(before + sent * price);
}, 60_000);

test("what was spent in another month leaves a provider its budget", async () => {
  const { sql } = server.container.database;
  const models = server.container.createContext({ id: "test", ip: null }).models;
  await sql`delete from provider_spend where provider = 'flux'`;
  await sql`insert into provider_spend (provider, month, cost_micro_usd)
    values ('flux', (date_trunc('month', now() at time zone 'UTC') - interval '1 month')::date, 9000000)`;
  await configure(server, { "models.budgets": { flux: 5 } });
  expect((await models.firstAvailable([FLUX, GEMINI]))?.id).toBe(FLUX);
  await sql`update provider_spend set month = date_trunc('month', now() at time zone 'UTC')::date where provider = 'flux'`;
  expect((await models.firstAvailable([FLUX, GEMINI]))?.id).toBe(GEMINI);
  await configure(server, { "models.budgets": { flux: 0, gemini: 0 } });
  expect(await models.firstAvailable([FLUX, GEMINI])).toBeNull();
});
