import type { FixAnswer, JobId, LibraryAd } from "@static-engine/contracts";
import { auditLedger } from "@static-engine/services";
import { answerFromBrief } from "@static-engine/testing/emulators";
import { afterEach, beforeAll, expect, test } from "vitest";
import { configure, endOf, startPainted, useEmulators } from "./models.ts";
import type { Moment } from "./moments.ts";
import { killAtRows, killNow, waitForMoment } from "./moments.ts";
import { useServer } from "./test-server.ts";
import { useWorkers } from "./worker-process.ts";
import type { Workspace } from "./workspace.ts";
import { makeWorkspace } from "./workspace.ts";

const ANSWER: FixAnswer = {
  summary: "Another scene, with softer light.",
  steps: [],
  scenePrompt: "A calm plaster wall in soft evening light, almost empty",
  cannot: null,
};
const emulators = useEmulators((question) =>
  question.text.includes("<choices>") ? ANSWER : answerFromBrief(question),
);
const server = useServer({ env: emulators.env });
const startWorker = useWorkers();

/** Calls per model and picture that the policy allows. */
const ATTEMPTS = 2;
const AT_ONCE = "gemini/nano-banana-2.1";
const POLLED = "flux/flux-2-pro";
const SEED = 7;

/** Members with painted ads, by the model that painted them; each fix of the table mends another ad. */
const studios = new Map<string, { workspace: Workspace; ads: string[] }>();
beforeAll(async () => {
  await configure(server, {
    "models.scene": [AT_ONCE, POLLED].map((model) => ({ model, credits: {}, level: "standard" as const })),
  });
  const runs: { model: string; workspace: Workspace; id: JobId }[] = [];
  for (const model of [AT_ONCE, POLLED]) {
    const workspace = await makeWorkspace(server);
    runs.push({ model, workspace, id: (await startPainted(workspace, { imageModel: model })).id });
  }
  // Always the same ads: not every arrangement has room for its words on the scene that the fixes ask for.
  await server.container.database.sql`update generation_jobs set seed = ${SEED}`;
  const worker = await startWorker(server, await emulators.running());
  for (const { model, workspace, id } of runs) {
    const { ads } = await endOf(workspace.client, id);
    const painted = ads.filter(({ madeWith }) => madeWith.scene);
    studios.set(model, { workspace, ads: painted.map((ad) => ad.id) });
  }
  await killNow(worker);
  emulators.reset();
}, 120_000);
afterEach(() => emulators.reset());

const step = (name: string, state: string) =>
  `(select count(*) from generation_steps where job_id = $1 and step like '${name}%' and state = '${state}')`;

type Boundary = Moment & {
  model: string;
  slow: { provider: string; ms: number };
  /** Rows that are kept from the worker from that moment on; it is killed where it waits for them. */
  rows?: string;
  /** Part of the statement that it is to wait in, where it touches the rows before as well. */
  statement?: string;
  /** How often the seeing model may be asked, and an order be sent for one picture. */
  looks: number;
  orders: number;
};

const BOUNDARIES: readonly Boundary[] = [
  {
    name: "while the seeing model is asked",
    model: AT_ONCE,
    slow: { provider: "anthropic", ms: 2500 },
    when: `${step("vision.fix", "asking")} = 1`,
    looks: ATTEMPTS,
    orders: 1,
  },
  {
    name: "while pictures are ordered from a vendor that answers at once",
    model: AT_ONCE,
    slow: { provider: "gemini", ms: 2500 },
    when: `${step("scene:", "asking")} = 3`,
    looks: 1,
    orders: ATTEMPTS,
  },
  {
    name: "after all orders were accepted by a vendor that is polled",
    model: POLLED,
    slow: { provider: "flux", ms: 6000 },
    when: `${step("scene:", "submitted")} = 3`,
    looks: 1,
    orders: 1,
  },
  {
    name: "after the pictures were painted, while the credits are settled",
    model: AT_ONCE,
    slow: { provider: "gemini", ms: 800 },
    when: `${step("scene:", "asking")} = 3`,
    rows: "select from credit_balances where user_id = (select user_id from generation_jobs where id = $1)",
    looks: 1,
    orders: 1,
  },
  {
    name: "after the version was laid beside the ad, before the queue heard of it",
    model: AT_ONCE,
    slow: { provider: "gemini", ms: 800 },
    when: `${step("scene:", "asking")} = 3`,
    rows: "select from pgboss.job where name = 'ad.fix' and state = 'active' and data ->> 'runId' = $1::text",
    // Not a sign of life of the job, which may come while pictures are ordered.
    statement: "SET completed_on",
    looks: 1,
    orders: 1,
  },
];

async function nextAd(model: string): Promise<{ workspace: Workspace; ad: LibraryAd }> {
  const studio = studios.get(model);
  const id = studio?.ads.shift();
  if (!studio || !id) throw new Error(`no painted ad of ${model} is left`);
  return { workspace: studio.workspace, ad: await studio.workspace.client.library.get.query({ id }) };
}

/** What the ledger and the member's events say of a fix, in order. */
async function told(job: JobId) {
  const { sql } = server.container.database;
  const lines = await sql`select kind, amount from credit_transactions where job_id = ${job} order by id`;
  const events = await sql`
    select body ->> 'type' as type from user_events
    where body ->> 'jobId' = ${job} and body ->> 'type' in ('ad.proposed', 'ad.fix-failed') order by seq`;
  return {
    lines: lines.map(({ kind, amount }) => [kind, amount]),
    events: events.map(({ type }) => type),
  };
}

const orders = (provider: string) =>
  emulators.of(provider).calls.filter(({ phase }) => phase === "submit").length;
/** How often a fix was asked for; whoever looks at a finished picture is not counted. */
const looks = (provider: string) =>
  emulators.of(provider).calls.filter(({ body }) => JSON.stringify(body).includes("<choices>")).length;

test.each(BOUNDARIES)(
  "killed $name, a fix goes on elsewhere and pays for nothing twice",
  { timeout: 90_000 },
  async (boundary) => {
    const env = await emulators.running();
    const { workspace, ad } = await nextAd(boundary.model);
    const { client } = workspace;
    const before = (await client.member.me.query()).credits;
    emulators.of(boundary.slow.provider).latency(boundary.slow.ms);
    const worker = await startWorker(server, env);
    const { id: job } = await client.generation.fixErrors.mutate({
      adId: ad.id,
      version: ad.version,
      description: "The background looks cold",
    });
    await waitForMoment(server, boundary, job);
    const { rows, statement } = boundary;
    if (rows) await killAtRows(server, { worker, rows, job, ...(statement ? { statement } : {}) });
    else await killNow(worker);

    await startWorker(server, env);
    expect(await endOf(client, job)).toMatchObject({ status: "completed", settled: 2, released: 0 });
    await waitForMoment(
      server,
      {
        name: "the queue to be done with it",
        when: "not exists (select from pgboss.job where data ->> 'runId' = $1::text and state <> 'completed')",
      },
      job,
    );
    const { items, failedFix } = await client.library.versions.query({ id: ad.id });
    expect(items.map(({ version, status }) => [version, status])).toEqual([
      [2, "proposed"],
      [1, "ready"],
    ]);
    expect(items[0]?.renders).toHaveLength(3);
    expect(failedFix).toBeNull();
    expect(await told(job)).toEqual({
      lines: [
        ["hold", 2],
        ["settle", 2],
      ],
      events: ["ad.proposed"],
    });
    expect((await client.member.me.query()).credits).toEqual({ available: before.available - 2, held: 0 });
    expect(await auditLedger(server.container.database.drizzle)).toEqual([]);
    expect(looks("anthropic")).toBeLessThanOrEqual(boundary.looks);
    expect(orders(boundary.model.split("/")[0] ?? "")).toBeLessThanOrEqual(3 * boundary.orders);
  },
);

test("killed on every try, a fix fails, is told, and costs nothing", { timeout: 120_000 }, async () => {
  const env = await emulators.running();
  const { workspace, ad } = await nextAd(POLLED);
  const { client } = workspace;
  const before = (await client.member.me.query()).credits;
  for (const provider of ["anthropic", "gemini"]) emulators.of(provider).latency(2500);
  let worker = await startWorker(server, env);
  const { id: job } = await client.generation.fixErrors.mutate({
    adId: ad.id,
    version: ad.version,
    description: "The background looks cold",
  });
  for (const calls of [1, 2, 3]) {
    const asked = `(select coalesce(sum(value::int), 0) from generation_steps, jsonb_each_text(attempts)
      where job_id = $1 and step = 'vision.fix') = ${calls}`;
    await waitForMoment(server, { name: `call ${calls}`, when: asked }, job);
    await killNow(worker);
    worker = await startWorker(server, env);
  }
  expect(await endOf(client, job)).toMatchObject({ status: "failed", settled: 0, released: 2 });
  const { items, fix, failedFix } = await client.library.versions.query({ id: ad.id });
  expect(items).toHaveLength(1);
  expect(fix).toBeNull();
  expect(failedFix).toMatchObject({ jobId: job, errorCode: "RENDER_FAILED", released: 2 });
  expect(await told(job)).toMatchObject({
    lines: [
      ["hold", 2],
      ["release", 2],
    ],
    events: ["ad.fix-failed"],
  });
  expect((await client.member.me.query()).credits).toEqual(before);
  expect(await auditLedger(server.container.database.drizzle)).toEqual([]);
  // Twice the first model, as the policy allows, and once the next. A kill may come before the call that was noted.
  expect(looks("anthropic")).toBeLessThanOrEqual(ATTEMPTS);
  expect(looks("gemini")).toBeLessThanOrEqual(1);
});
