import { auditLedger } from "@static-engine/services";
import { afterEach, beforeAll, expect, test } from "vitest";
import { configure, endOf, startPainted, useEmulators } from "./models.ts";
import type { Moment } from "./moments.ts";
import { killAtRows, killNow, waitForMoment } from "./moments.ts";
import { useServer } from "./test-server.ts";
import { useWorkers } from "./worker-process.ts";
import { makeWorkspace } from "./workspace.ts";

const emulators = useEmulators();
const server = useServer({ env: emulators.env });
const startWorker = useWorkers();
beforeAll(() =>
  configure(server, {
    "models.scene": [
      { model: "gemini/nano-banana-2.1", credits: {}, level: "standard" },
      { model: "flux/flux-2-pro", credits: {}, level: "standard" },
    ],
  }),
);
afterEach(() => emulators.reset());

/** Calls per model and picture that the policy allows. */
const ATTEMPTS = 2;

type Crash = Moment & {
  model: string;
  /** How long this provider takes, so that the moment can be met. */
  slow: { provider: string; ms: number };
  /** Orders for one picture at most. */
  orders: number;
  /** Rows that are kept from the worker until it waits for them, so that it dies in the middle of a statement. */
  rows?: string;
};

const MOMENTS: readonly Crash[] = [
  {
    name: "while the copywriter is asked",
    model: "gemini/nano-banana-2.1",
    slow: { provider: "anthropic", ms: 2500 },
    when: "exists (select from generation_steps where job_id = $1 and step like 'copy.create%' and state = 'asking')",
    orders: 1,
  },
  {
    name: "while pictures are ordered from a vendor that answers at once",
    model: "gemini/nano-banana-2.1",
    slow: { provider: "gemini", ms: 2500 },
    when: "(select count(*) from generation_steps where job_id = $1 and step like 'scene:%' and state = 'asking') >= 3",
    orders: ATTEMPTS,
  },
  {
    name: "after all orders were accepted by a vendor that is polled",
    model: "flux/flux-2-pro",
    slow: { provider: "flux", ms: 6000 },
    when: `(select count(*) from generation_steps where job_id = $1 and state = 'submitted') >= 3
      and not exists (select from generation_steps where job_id = $1 and state = 'asking')
      and not exists (select from generated_ads where job_id = $1 and status = 'pending')`,
    orders: 1,
  },
  {
    name: "after the first ad was delivered",
    model: "gemini/nano-banana-2.1",
    slow: { provider: "gemini", ms: 300 },
    when: "exists (select from generated_ads where job_id = $1 and status = 'completed')",
    orders: ATTEMPTS,
  },
  {
    name: "between the pictures of an ad and its delivery",
    model: "gemini/nano-banana-2.1",
    slow: { provider: "gemini", ms: 300 },
    when: "(select count(*) from generation_steps where job_id = $1 and step like 'scene:%' and state = 'done') >= 3",
    rows: "select from generated_ads where job_id = $1",
    orders: ATTEMPTS,
  },
  {
    name: "while the last ad is delivered and the run settled",
    model: "gemini/nano-banana-2.1",
    slow: { provider: "gemini", ms: 300 },
    when: "(select count(*) from generated_ads where job_id = $1 and status = 'completed') = 5",
    rows: "select from generation_jobs where id = $1",
    orders: ATTEMPTS,
  },
];

test.each(MOMENTS)(
  "killed $name, a run goes on elsewhere and pays for nothing twice",
  { timeout: 90_000 },
  async (moment) => {
    const env = await emulators.running();
    emulators.of(moment.slow.provider).latency(moment.slow.ms);
    const workspace = await makeWorkspace(server);
    const first = await startWorker(server, env);
    const job = await startPainted(workspace, { imageModel: moment.model });
    await waitForMoment(server, moment, job.id);
    if (moment.rows) await killAtRows(server, { worker: first, rows: moment.rows, job: job.id });
    else await killNow(first);
    await startWorker(server, env);
    const run = await endOf(workspace.client, job.id);
    expect(run.ads.map(({ status }) => status)).toEqual(Array(6).fill("completed"));
    expect(run).toMatchObject({ settled: 5, released: 0 });
    expect((await workspace.client.member.me.query()).credits).toEqual({ available: 15, held: 0 });
    expect(await auditLedger(server.container.database.drizzle)).toEqual([]);
    const painter = moment.model.split("/")[0] ?? "";
    const orders = emulators.of(painter).calls.filter(({ phase }) => phase === "submit").length;
    const pictures = run.ads.filter(({ madeWith }) => madeWith.scene).length * 3;
    expect(pictures).toBeGreaterThan(0);
    expect(orders).toBeLessThanOrEqual(pictures * moment.orders);
    expect(emulators.of("anthropic").calls.length).toBeLessThanOrEqual(ATTEMPTS);
  },
);
